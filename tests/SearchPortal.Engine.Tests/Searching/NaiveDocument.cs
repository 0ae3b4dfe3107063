using System.Text;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>A document as a reader of the tests sees it: words, values, numbers.</summary>
internal sealed record NaiveDocument(
    string Id,
    IReadOnlyDictionary<string, string[]> Words,
    IReadOnlyDictionary<string, string[]> Keywords,
    IReadOnlyDictionary<string, long> Numbers)
{
    /// <summary>The same for the engine. The words are such that <c>letters/1</c> gives them back as they are.</summary>
    public Document ToDocument() => new(Id)
    {
        Texts = Words.ToDictionary(field => field.Key, field => new TextValue(string.Join(' ', field.Value))),
        Keywords = Keywords.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)field.Value),
        Numbers = Numbers,
        Stored = Encoding.UTF8.GetBytes("stored with " + Id),
    };
}
