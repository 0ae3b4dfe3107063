using System.Globalization;
using System.Text;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>All that an index of a <see cref="Workload"/> should answer, in plain dictionaries; as text it is compared with what it does answer.</summary>
internal sealed record IndexState
{
    /// <summary>Words of which the texts are made.</summary>
    public static IReadOnlyList<string> Words { get; } = ["storm", "harbour", "wheat", "court", "bread"];

    public SortedDictionary<string, WorkloadDocument> Documents { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Attachments { get; init; } = new(StringComparer.Ordinal);

    public IndexState Copy() => new() { Documents = new(Documents, StringComparer.Ordinal), Attachments = new(Attachments, StringComparer.Ordinal) };

    /// <summary>What should be answered.</summary>
    public string Expected()
    {
        var text = new StringBuilder();
        foreach (var document in Documents.Values) text.Append(Line(document.Id, document.Text, document.Topics, document.Date));
        foreach (var word in Words) text.Append(Line(word, Documents.Values.Where(document => document.Text.Split(' ').Contains(word)).Select(document => document.Id)));
        foreach (var (name, content) in Attachments) text.Append(name).Append(" = ").Append(content).Append('\n');
        return text.ToString();
    }

    /// <summary>What the index in a folder answers; null where there is none.</summary>
    public static string? Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "manifest"))) return null;
        using var searcher = IndexSearcher.Open(folder);
        var text = new StringBuilder();
        foreach (var hit in All(searcher, new MatchAllQuery()))
            text.Append(Line(hit.Id, Encoding.UTF8.GetString(searcher.Stored(hit)), searcher.Values(hit, "topic"), hit.Key.Number));
        foreach (var word in Words) text.Append(Line(word, All(searcher, new TermQuery("body", word)).Select(hit => hit.Id)));
        foreach (var name in (searcher.Commit.Attachments?.Keys ?? []).Order(StringComparer.Ordinal))
            text.Append(name).Append(" = ").Append(Encoding.UTF8.GetString(searcher.Attachment(name)!)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<Hit> All(IndexSearcher searcher, Query query) =>
        searcher.Search(new SearchTask(query) { Size = 1000, Sort = Sort.SchemaOrder }).Hits.OrderBy(hit => hit.Id, StringComparer.Ordinal);

    private static string Line(string id, string text, IEnumerable<string> topics, long? date) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} '{text}' [{string.Join(' ', topics.Order(StringComparer.Ordinal))}] {date}\n");

    private static string Line(string word, IEnumerable<string> ids) => $"{word}: {string.Join(' ', ids)}\n";
}
