using System.Text;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>A document of a <see cref="Workload"/>.</summary>
internal sealed record WorkloadDocument(string Id, string Text, long? Date, params string[] Topics)
{
    public Document ToDocument() => new(Id)
    {
        Texts = new Dictionary<string, TextValue> { ["body"] = new(Text, [], []) },
        Keywords = new Dictionary<string, IReadOnlyList<string>> { ["topic"] = Topics },
        Numbers = Date is null ? new Dictionary<string, long>() : new Dictionary<string, long> { ["date"] = Date.Value },
        Stored = Encoding.UTF8.GetBytes(Text),
    };
}
