using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>The articles that all engines index, under the rules that all of them keep: one text of headline and body in the same terms, outlet,
/// topics and actors as whole values, the date as a number, and the article itself as it stands in the file.</summary>
internal static class ArchiveCorpus
{
    /// <summary>Every so manieth article of the file is deleted again.</summary>
    public const int DeletedEvery = 33;

    public const string Text = "text", Outlet = "outlet", Topics = "topics", Actors = "actors", Date = "date";

    public const string AnalyzerName = "english/1";

    public static IndexSchema Schema { get; } = new(
        [Field.Text(Text, AnalyzerName), Field.Keyword(Outlet), Field.Keyword(Topics), Field.Keyword(Actors), Field.Number(Date)],
        new IndexOrder(Date, Descending: true));

    /// <summary>The document of a line.</summary>
    public static Document Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        return new Document(article.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture))
        {
            Texts = new Dictionary<string, TextValue> { [Text] = new(article.GetProperty("title").GetString() + "\n" + article.GetProperty("body").GetString()) },
            Keywords = new Dictionary<string, IReadOnlyList<string>>
            {
                [Outlet] = [article.GetProperty("outlet").GetString()!],
                [Topics] = Values(article.GetProperty("topics")),
                [Actors] = Values(article.GetProperty("actors")),
            },
            Numbers = new Dictionary<string, long> { [Date] = article.GetProperty("date").GetDateTimeOffset().ToUnixTimeSeconds() },
            Stored = Encoding.UTF8.GetBytes(line),
        };
    }

    /// <summary>The ids of the articles that are deleted again.</summary>
    public static IEnumerable<string> Deleted(string file) =>
        File.ReadLines(file).Where((_, i) => i % DeletedEvery == DeletedEvery - 1).Select(line => Read(line).Id);

    private static string[] Values(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetString()!)];
}
