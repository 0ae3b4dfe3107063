using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SearchPortal.News;
using SearchPortal.News.Extraction.Html;
using SearchPortal.News.Names;
using SearchPortal.News.Outlets;
using SearchPortal.News.Sources;
using SearchPortal.Tests.Extraction;

namespace SearchPortal.Benchmarks;

/// <summary>How well articles are read from saved web pages, on a folder with a <c>gold.jsonl</c> that says what people found in each page. No address
/// is given: all comes from the pages. Outlets are those of <c>seeds/outlets.yml</c>, where the working folder is the repository's root.</summary>
internal static class ExtractionBenchmark
{
    private const string OutletsFile = "seeds/outlets.yml";
    private const double LowBody = 0.8;
    private const int Shown = 200;

    public static int Run(string folder, bool showPages)
    {
        if (!File.Exists(Path.Combine(folder, "gold.jsonl")))
        {
            Console.Error.WriteLine($"there is no gold.jsonl in {folder}");
            return 1;
        }

        var gold = ExtractionGold.Read(folder);
        var bytes = gold.ToDictionary(page => page.File, page => File.ReadAllBytes(Path.Combine(folder, page.File)));
        ReadAll(gold, bytes);
        var watch = Stopwatch.StartNew();
        var pages = ReadAll(gold, bytes);
        var seconds = watch.Elapsed.TotalSeconds;

        if (showPages) ShowPages(pages);
        ShowFigures(pages);
        ShowTimes(pages, bytes.Values.Sum(page => (long)page.Length), seconds);
        return 0;
    }

    private static ExtractedPage[] ReadAll(IReadOnlyList<ExtractionGold> gold, Dictionary<string, byte[]> bytes)
    {
        var outlets = File.Exists(OutletsFile) ? OutletSet.Load(OutletsFile) : OutletSet.Empty;
        var pipeline = new ArticlePipeline(ActorAuthority.Empty, outlets);
        var pages = new ConcurrentBag<(int Index, ExtractedPage Page)>();
        Parallel.For(0, gold.Count, i =>
        {
            var start = ProcessorTime.OfThread() ?? 0;
            var article = pipeline.Build(new RawArticle
            {
                Id = gold[i].File,
                Source = gold[i].File,
                ContentHash = 0,
                Format = "html",
                Html = new HtmlSource(bytes[gold[i].File]),
            });
            pages.Add((i, new ExtractedPage(gold[i], article, outlets) { Milliseconds = (ProcessorTime.OfThread() ?? 0) - start }));
        });
        return [.. pages.OrderBy(page => page.Index).Select(page => page.Page)];
    }

    private static void ShowFigures(ExtractedPage[] pages)
    {
        Console.WriteLine($"{pages.Length} pages");
        ShowShare("titles that are right", pages.Select(page => page.TitleIsRight));
        ShowShare("days that are right", pages.Select(page => page.DayIsRight));
        ShowShare("outlets that are right", pages.Select(page => page.OutletIsRight));

        var authors = pages.Select(page => page.Authors).OfType<(int Right, int Read, int Gold)>().ToArray();
        if (authors.Length > 0)
        {
            double right = authors.Sum(page => page.Right);
            var (precision, recall) = (right / Math.Max(1, authors.Sum(page => page.Read)), right / Math.Max(1, authors.Sum(page => page.Gold)));
            var mean = authors.Average(page => page.Read + page.Gold == 0 ? 1 : 2.0 * page.Right / (page.Read + page.Gold));
            Write($"{"authors F1",-24}{ExtractedPage.F1(precision, recall),8:F4}  precision {precision:F4}, recall {recall:F4}; mean of the pages {mean:F4}");
        }

        var bodies = pages.Where(page => page.Body is not null).Select(page => (page.Gold.File, Body: page.Body!.Value)).ToArray();
        if (bodies.Length == 0) return;
        var scores = bodies.Select(page => ExtractedPage.F1(page.Body.Precision, page.Body.Recall)).Order().ToArray();
        var middle = (scores[(scores.Length - 1) / 2] + scores[scores.Length / 2]) / 2;
        Write($"{"body F1, mean",-24}{scores.Average(),8:F4}  precision {bodies.Average(page => page.Body.Precision):F4}, recall {bodies.Average(page => page.Body.Recall):F4}; median {middle:F4}");
        foreach (var (file, (precision, recall)) in bodies.OrderBy(page => ExtractedPage.F1(page.Body.Precision, page.Body.Recall)))
        {
            if (ExtractedPage.F1(precision, recall) is var score && score < LowBody) Write($"  {score:F4} precision {precision:F4}, recall {recall:F4}: {file}");
        }
    }

    private static void ShowPages(ExtractedPage[] pages)
    {
        foreach (var page in pages)
        {
            var (gold, article) = (page.Gold, page.Article);
            var body = page.Body is { } found ? FormattableString.Invariant($" body {ExtractedPage.F1(found.Precision, found.Recall):F4} p {found.Precision:F4} r {found.Recall:F4}") : "";
            Write($"{gold.File}{body} {page.Milliseconds:F0} ms");
            if (page.TitleIsRight == false) Write($"  title: {Cut(article.Title)} | gold: {Cut(gold.Title)}");
            if (page.DayIsRight == false) Write($"  day: {page.Day:yyyy-MM-dd} | gold: {gold.Date}");
            if (page.OutletIsRight == false) Write($"  outlet: {Cut(article.Outlet)} | gold: {gold.Outlet}, {gold.Domain}");
            if (page.Authors is { } authors && (authors.Right < authors.Read || authors.Right < authors.Gold)) Write($"  authors: {Cut(string.Join("; ", article.Authors))} | gold: {string.Join("; ", gold.Authors!)}");
        }
    }

    private static void ShowTimes(ExtractedPage[] pages, long bytes, double seconds)
    {
        var times = pages.Select(page => page.Milliseconds).Order().ToArray();
        Write($"{bytes / 1e6:F1} MB in {seconds:F2} s on {Environment.ProcessorCount} cores: {bytes / 1e6 / seconds:F1} MB/s; processor time a page {times.Average():F1} ms on average, {times[times.Length / 2]:F1} median, {times[^1]:F1} at most");
    }

    private static void ShowShare(string name, IEnumerable<bool?> judged)
    {
        var known = judged.OfType<bool>().ToArray();
        if (known.Length > 0) Write($"{name,-24}{known.Count(right => right) / (double)known.Length,8:F4}  {known.Count(right => right)} of {known.Length}");
    }

    private static string Cut(string? text) => text is null ? "none" : text.Length > Shown ? text[..Shown] + "…" : text;

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
