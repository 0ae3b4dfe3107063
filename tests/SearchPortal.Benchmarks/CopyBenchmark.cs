using System.Text.Json;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News;
using SearchPortal.News.Catalog;
using SearchPortal.News.Names;
using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks;

/// <summary>Whether reprints come into one group with what they were made of, and nothing else does.</summary>
internal static class CopyBenchmark
{
    private const int Originals = 1000;
    private const int Commits = 4;
    private const int Shown = 12;
    private static readonly double[] Rates = [0.1, 0.3, 0.5];

    public static int Run(string path, bool shows)
    {
        var pipeline = new ArticlePipeline(ActorAuthority.Empty);
        var articles = File.ReadLines(path).Select((line, i) => Read(pipeline, line, i)).ToArray();
        var reprints = new Reprints(articles, seed: 20_260_301).Make(Originals, Rates);
        var all = articles.Concat(reprints.Select(reprint => reprint.Article)).ToArray();
        new Random(7).Shuffle(all);

        using var folder = new TemporaryFolder();
        var index = new CatalogOptions(folder.Path, null, null);
        var (putting, committing) = Write(index, all, Commits);
        Console.WriteLine(FormattableString.Invariant($"{all.Length:N0} articles, processor time of each: {putting:F2} ms to put, {committing:F2} ms to commit; {Bytes(folder.Path) / all.Length:N0} bytes each"));
        Report(articles, reprints, Groups(folder.Path), shows);
        return 0;
    }

    private static (double Putting, double Committing) Write(CatalogOptions index, Article[] all, int commits)
    {
        using var writer = CatalogWriter.Open(index);
        double putting = 0, committing = 0;
        foreach (var part in all.Chunk(all.Length / commits + 1))
        {
            var start = ProcessorTime.OfThread() ?? 0;
            foreach (var article in part) writer.Put(article);
            var put = ProcessorTime.OfThread() ?? 0;
            writer.Commit();
            putting += put - start;
            committing += (ProcessorTime.OfThread() ?? 0) - put;
        }

        return (putting / all.Length, committing / all.Length);
    }

    private static long Bytes(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    private static Article Read(ArticlePipeline pipeline, string line, int number)
    {
        using var json = JsonDocument.Parse(line);
        var fields = json.RootElement;
        string? Text(string name) => fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
        return pipeline.Build(new RawArticle
        {
            Id = FormattableString.Invariant($"n{number}"),
            Source = path(number),
            ContentHash = 0,
            Bytes = 0,
            Format = "jsonl",
            Title = Text("title"),
            Text = Text("body") ?? Text("text") ?? "",
            Outlet = Text("outlet"),
            Date = Text("date") is { } date ? News.Dates.DateReader.Read(date, DateTimeOffset.UtcNow) : null,
            RecognizeActors = false,
        });

        static string path(int line) => FormattableString.Invariant($"file:{line}");
    }

    private static Dictionary<string, string> Groups(string folder)
    {
        using var searcher = IndexSearcher.Open(folder);
        var groups = new Dictionary<string, string>();
        foreach (var hit in searcher.Stream(new SearchTask(new MatchAllQuery()) { Sort = Sort.SchemaOrder }))
        {
            if (searcher.Values(hit, "copies") is [var group]) groups[hit.Id] = group;
        }

        return groups;
    }

    private static void Report(Article[] articles, IReadOnlyList<Reprint> reprints, Dictionary<string, string> groups, bool shows)
    {
        Console.WriteLine(FormattableString.Invariant($"{groups.Values.Distinct().Count():N0} groups of {groups.Count:N0} articles, the largest of {groups.Values.CountBy(group => group).Max(entry => entry.Value)}"));
        // Real articles that are copies of each other are judged by eye: a reprint is in the right group with any of them.
        bool Together(string one, string other) => groups.TryGetValue(one, out var a) && groups.TryGetValue(other, out var b) && a == b;
        foreach (var kind in reprints.GroupBy(reprint => reprint.Kind))
        {
            var found = kind.Count(reprint => Together(reprint.Article.Id, reprint.Original.Id));
            Console.WriteLine(FormattableString.Invariant($"{kind.Key,-28}{found,6:N0} of {kind.Count():N0} with the original: {(double)found / kind.Count():P1}"));
            foreach (var missed in kind.Where(reprint => reprint.IsCopy != Together(reprint.Article.Id, reprint.Original.Id)).Take(shows && kind.Key.StartsWith("30", StringComparison.Ordinal) ? Shown : 0))
                Console.WriteLine($"  != {missed.Original.Title}\n{missed.Original.Body}\n  -- {missed.Article.Title}\n{missed.Article.Body}\n");
        }

        var originals = reprints.Where(reprint => reprint.IsCopy).ToDictionary(reprint => reprint.Article.Id, reprint => reprint.Original.Id);
        long pairs = 0, wrong = 0;
        foreach (var members in groups.GroupBy(entry => entry.Value, entry => entry.Key).Select(group => group.ToArray()))
        {
            foreach (var reprint in members.Where(originals.ContainsKey))
            {
                foreach (var other in members.Where(member => member != reprint))
                {
                    var source = originals.GetValueOrDefault(other) ?? other;
                    pairs++;
                    if (source != originals[reprint] && !Together(source, originals[reprint])) wrong++;
                }
            }
        }

        Console.WriteLine(FormattableString.Invariant($"precision of pairs with a reprint: {1 - (double)wrong / pairs:P2} ({wrong} of {pairs:N0} wrong)"));
        var byId = articles.ToDictionary(article => article.Id);
        var real = groups.Where(entry => byId.ContainsKey(entry.Key)).GroupBy(entry => entry.Value, entry => entry.Key).Select(group => group.Select(id => byId[id]).ToArray()).Where(group => group.Length > 1).ToArray();
        Console.WriteLine(FormattableString.Invariant($"{real.Length:N0} groups with {real.Sum(group => group.Length):N0} articles of the file"));
        if (!shows) return;
        var random = new Random(3);
        random.Shuffle(real);
        foreach (var group in real.Take(Shown * 10))
        {
            Console.WriteLine("==========");
            foreach (var article in group.Take(3)) Console.WriteLine($"## {article.Id} {article.Published?.Local:yyyy-MM-dd} {article.Title}\n{article.Body[..Math.Min(700, article.Body.Length)]}");
        }
    }
}
