using System.Globalization;
using System.Text.Json;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News;
using SearchPortal.News.Catalog;
using SearchPortal.News.Dates;
using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks;

/// <summary>Stories of a press review against the groups that its editors made: lines with report_date, section, cluster, headline and links. Each line is an
/// article; counted again, each link is one. Of other files, a sample of stories is printed to be read.</summary>
internal static class StoryBenchmark
{
    private const int Sample = 30;
    private const int MostShown = 5;

    public static int Run(string path, int seed)
    {
        using var first = JsonDocument.Parse(File.ReadLines(path).First());
        return first.RootElement.TryGetProperty("report_date", out _) ? Judge(path) : Show(path, seed);
    }

    private static int Judge(string path)
    {
        var lines = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        using var folder = new TemporaryFolder();
        var index = Index(folder);
        using (var writer = CatalogWriter.Open(index))
        {
            var pipeline = new ArticlePipeline(writer.Authority);
            foreach (var line in lines)
            {
                var count = Math.Max(1, line.GetProperty("links").GetArrayLength());
                for (var i = 0; i < count; i++) writer.Put(pipeline.Build(Raw(line, i)));
            }

            writer.Commit();
        }

        var stories = Column(folder.Path, "story");
        var editors = lines.Where(line => line.GetProperty("cluster").GetString() is { } cluster && !cluster.StartsWith("Other", StringComparison.Ordinal))
            .Select(line => (Id: line.GetProperty("id").GetString()!, Day: line.GetProperty("report_date").GetString()!, Group: line.GetProperty("section").GetString() + "/" + line.GetProperty("cluster").GetString(),
                Links: Math.Max(1, line.GetProperty("links").GetArrayLength()), Headline: line.GetProperty("headline").GetString()!)).ToArray();
        long right = 0, found = 0, all = 0, rightLinks = 0, foundLinks = 0, allLinks = 0;
        for (var i = 0; i < editors.Length; i++)
        {
            var within = (long)editors[i].Links * (editors[i].Links - 1) / 2;
            (rightLinks, foundLinks, allLinks) = (rightLinks + within, foundLinks + within, allLinks + within);
            for (var j = 0; j < i; j++)
            {
                if (editors[i].Day != editors[j].Day) continue;
                var links = (long)editors[i].Links * editors[j].Links;
                var together = stories.TryGetValue(editors[i].Id + "-0", out var one) && stories.TryGetValue(editors[j].Id + "-0", out var other) && one == other;
                var same = editors[i].Group == editors[j].Group;
                if (same) (all, allLinks) = (all + 1, allLinks + links);
                if (together) (found, foundLinks) = (found + 1, foundLinks + links);
                if (same && together) (right, rightLinks) = (right + 1, rightLinks + links);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{lines.Length:N0} headlines; in the editors' groups {editors.Length:N0}, {all:N0} pairs of one day and group"));
        Console.WriteLine(FormattableString.Invariant($"each headline once:     precision {(double)right / found:F3}, recall {(double)right / all:F3} ({right} of {found} pairs right)"));
        Console.WriteLine(FormattableString.Invariant($"once for each outlet:   precision {(double)rightLinks / foundLinks:F3}, recall {(double)rightLinks / allLinks:F3}"));
        Console.WriteLine(FormattableString.Invariant($"the largest story has {stories.Values.CountBy(story => story).Max(entry => entry.Value)} articles"));
        return 0;
    }

    private static RawArticle Raw(JsonElement line, int link) => new()
    {
        Id = FormattableString.Invariant($"{line.GetProperty("id").GetString()}-{link}"),
        Source = "press review",
        ContentHash = 0,
        Bytes = 0,
        Format = "jsonl",
        Title = line.GetProperty("headline").GetString(),
        Text = "",
        Date = new PublishedDate(DateTime.Parse(line.GetProperty("report_date").GetString()!, CultureInfo.InvariantCulture), DatePrecision.Day, null),
    };

    private static int Show(string path, int seed)
    {
        using var folder = new TemporaryFolder();
        ArticleImporter.Run(Index(folder), new ImportRequest([path], null));
        var stories = Column(folder.Path, "story");
        var copies = Column(folder.Path, "copies");
        using var searcher = IndexSearcher.Open(folder.Path);
        var groups = stories.GroupBy(entry => entry.Value, entry => entry.Key).Where(story => story.Select(id => copies.GetValueOrDefault(id) ?? id).Distinct().Count() > 1).Select(story => story.ToArray()).ToArray();
        Console.WriteLine(FormattableString.Invariant($"{searcher.Documents:N0} articles; {groups.Length:N0} stories of several reports with {groups.Sum(group => group.Length):N0} articles; {copies.Values.Distinct().Count():N0} groups of {copies.Count:N0} copies"));
        foreach (var size in groups.CountBy(group => group.Length).OrderBy(entry => entry.Key)) Console.Write(FormattableString.Invariant($"{size.Key}:{size.Value} "));
        Console.WriteLine();
        new Random(seed).Shuffle(groups);
        foreach (var group in groups.Take(Sample))
        {
            Console.WriteLine("==========");
            foreach (var id in group.Take(MostShown))
            {
                var article = ArticleSchema.FromStored(searcher.Stored(searcher.Find(id)!.Value));
                Console.WriteLine($"{article.Published?.Local:yyyy-MM-dd} {(copies.ContainsKey(id) ? "c" : " ")} {article.Outlet}: {article.Title} | {article.Body[..Math.Min(160, article.Body.Length)].ReplaceLineEndings(" ")}");
            }
        }

        return 0;
    }

    private static CatalogOptions Index(TemporaryFolder folder) =>
        new(folder.Path, Path.Combine(SharedData.Repository, "seeds", "actors.yml"), Path.Combine(SharedData.Repository, "seeds", "topics.yml"));

    private static Dictionary<string, string> Column(string folder, string field)
    {
        using var searcher = IndexSearcher.Open(folder);
        var values = new Dictionary<string, string>();
        foreach (var hit in searcher.Stream(new SearchTask(new MatchAllQuery()) { Sort = Sort.SchemaOrder }))
        {
            if (searcher.Values(hit, field) is [var value]) values[hit.Id] = value;
        }

        return values;
    }
}
