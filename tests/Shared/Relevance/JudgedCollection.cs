using System.Globalization;
using System.Text.Json;

namespace SearchPortal.Tests.Relevance;

/// <summary>A collection whose answers people have judged. Its folder holds <c>docs.jsonl</c> (id, title, text), <c>queries.jsonl</c> (id, text) and
/// <c>qrels.tsv</c> (query, document, grade, parted by tabs).</summary>
internal sealed class JudgedCollection
{
    private JudgedCollection(string folder, IReadOnlyList<JudgedQuery> queries) => (Folder, Queries) = (folder, queries);

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>The folder's name.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Folder));

    /// <summary>The file of articles.</summary>
    public string Documents => Path.Combine(Folder, "docs.jsonl");

    /// <summary>The queries for which a document was judged relevant.</summary>
    public IReadOnlyList<JudgedQuery> Queries { get; }

    /// <exception cref="IOException">A file is not there.</exception>
    public static JudgedCollection Read(string folder)
    {
        var grades = File.ReadLines(Path.Combine(folder, "qrels.tsv"))
            .Select(line => line.Split('\t'))
            .Where(columns => columns.Length >= 3)
            .GroupBy(columns => columns[0])
            .ToDictionary(group => group.Key, group => group.ToDictionary(columns => columns[1], columns => int.Parse(columns[2], CultureInfo.InvariantCulture)));
        var queries = File.ReadLines(Path.Combine(folder, "queries.jsonl"))
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Select(query => (Id: Text(query, "id"), Text: Text(query, "text")))
            .Where(query => grades.TryGetValue(query.Id, out var own) && own.Values.Any(grade => grade > 0))
            .Select(query => new JudgedQuery(query.Text, grades[query.Id]))
            .ToArray();
        return new JudgedCollection(Path.GetFullPath(folder), queries);
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).ToString();
}
