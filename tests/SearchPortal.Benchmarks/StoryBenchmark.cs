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

    public static int Run(string[] paths, int seed)
    {
        if (paths is not [var path] || !File.Exists(path) || !path.EndsWith(".jsonl", StringComparison.Ordinal)) return Show(paths, seed);
        using var first = JsonDocument.Parse(File.ReadLines(path).First());
        return first.RootElement.TryGetProperty("report_date", out _) ? Judge(path) : Show(paths, seed);
    }

    private static int Judge(string path)
    {
        var lines = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Console.WriteLine(FormattableString.Invariant($"{lines.Length:N0} headlines"));
        Judge("each headline once, each day alone", lines, everyLink: false, daysApart: true);
        Judge("once for each outlet, each day alone", lines, everyLink: true, daysApart: true);
        Judge("once for each outlet, days in a row", lines, everyLink: true, daysApart: false);
        return 0;
    }

    private static void Judge(string what, JsonElement[] lines, bool everyLink, bool daysApart)
    {
        using var folder = new TemporaryFolder();
        var groups = new Dictionary<string, string>();
        using (var writer = CatalogWriter.Open(Index(folder)))
        {
            var pipeline = new ArticlePipeline(writer.Authority);
            foreach (var line in lines)
            {
                var count = everyLink ? Math.Max(1, line.GetProperty("links").GetArrayLength()) : 1;
                for (var i = 0; i < count; i++)
                {
                    var raw = Raw(line, i, daysApart);
                    writer.Put(pipeline.Build(raw));
                    if (line.GetProperty("cluster").GetString() is { } cluster && !cluster.StartsWith("Other", StringComparison.Ordinal))
                        groups[raw.Id] = line.GetProperty("report_date").GetString() + "/" + line.GetProperty("section").GetString() + "/" + cluster;
                }
            }

            writer.Commit();
        }

        var stories = Column(folder.Path, "story");
        var ids = groups.Keys.ToArray();
        long right = 0, found = 0, all = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (groups[ids[i]][..10] != groups[ids[j]][..10]) continue;
                var together = stories.TryGetValue(ids[i], out var one) && stories.TryGetValue(ids[j], out var other) && one == other;
                var same = groups[ids[i]] == groups[ids[j]];
                if (same) all++;
                if (together) found++;
                if (same && together) right++;
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{what,-40}precision {(double)right / found:F3}, recall {(double)right / all:F3}; {right:N0} of {found:N0} pairs right; {ids.Length:N0} articles in the editors' groups"));
    }

    private static RawArticle Raw(JsonElement line, int link, bool daysApart)
    {
        var day = DateTime.Parse(line.GetProperty("report_date").GetString()!, CultureInfo.InvariantCulture);
        return new RawArticle
        {
            Id = FormattableString.Invariant($"{line.GetProperty("id").GetString()}-{link}"),
            Source = "press review",
            ContentHash = 0,
            Bytes = 0,
            Format = "jsonl",
            Title = line.GetProperty("headline").GetString(),
            Text = "",
            Date = new PublishedDate(daysApart ? day.AddDays(day.DayOfYear * 5) : day, DatePrecision.Day, null),
        };
    }

    private static int Show(string[] paths, int seed)
    {
        using var folder = new TemporaryFolder();
        // How rare a word is depends on what is in the index: one commit, so that figures do not depend on how busy the machine is.
        ArticleImporter.Run(Index(folder), new ImportRequest(paths, null) { CommitEvery = int.MaxValue, CommitInterval = TimeSpan.FromDays(1) });
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
