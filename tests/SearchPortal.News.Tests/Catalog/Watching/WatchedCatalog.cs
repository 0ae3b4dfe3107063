using System.Collections.Concurrent;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Watching;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog.Watching;

/// <summary>A folder that is followed, quickly, and the index that follows it. Both are gone after the test.</summary>
internal sealed class WatchedCatalog : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<WatchReport> reports = [];
    private readonly AutoResetEvent isEqual = new(false);
    private CancellationTokenSource? stop;
    private Task watch = Task.CompletedTask;

    public WatchedCatalog() => Directory.CreateDirectory(Sources);

    public CatalogOptions Options => new(folder.File("index"), null, null);

    public string Sources => folder.File("desk");

    public IEnumerable<WatchReport> Reports => reports;

    public void Start()
    {
        stop = new CancellationTokenSource();
        var request = new WatchRequest([Sources], null)
        {
            Settling = TimeSpan.FromMilliseconds(50),
            ShortestPause = TimeSpan.FromMilliseconds(20),
            LongestPause = TimeSpan.FromMilliseconds(200),
            FirstRetry = TimeSpan.FromMilliseconds(100),
            FilesInCommit = 40,
        };
        watch = Task.Factory.StartNew(() => FolderWatch.Run(Options, request, Take, stop.Token), TaskCreationOptions.LongRunning);
    }

    public void Stop()
    {
        stop?.Cancel();
        watch.GetAwaiter().GetResult();
    }

    /// <summary>A file of the folder.</summary>
    public string File(string name) => Path.Combine(Sources, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), text);
    }

    /// <summary>Waits until the index has what the folder has; says what is different where it never does.</summary>
    public void ShouldBecomeEqual()
    {
        using var expected = new TemporaryFolder();
        var options = Options with { IndexFolder = expected.File("index") };
        ArticleImporter.Run(options, new ImportRequest([Sources], null), null, TestContext.Current.CancellationToken);
        var wanted = Contents(options);
        var end = DateTime.UtcNow + Patience;
        while (!Contents(Options).SequenceEqual(wanted) && DateTime.UtcNow < end && !watch.IsCompleted) isEqual.WaitOne(50);
        if (watch.IsFaulted) watch.GetAwaiter().GetResult();
        Contents(Options).ShouldBe(wanted, string.Join('\n', reports));
    }

    public string[] Contents() => Contents(Options);

    public void Dispose()
    {
        Stop();
        stop?.Dispose();
        isEqual.Dispose();
        folder.Dispose();
    }

    private void Take(WatchReport report)
    {
        reports.Enqueue(report);
        if (report.EqualFiles is not null) isEqual.Set();
    }

    /// <summary>Each article as its id, headline and text.</summary>
    private static string[] Contents(CatalogOptions options)
    {
        if (!ArticleCatalog.Exists(options.IndexFolder)) return [];
        using var catalog = ArticleCatalog.Open(options);
        using var export = catalog.Export(new SearchRequest());
        return [.. export.Read().Select(article => $"{article.Id}|{article.Title}|{article.Body}").Order(StringComparer.Ordinal)];
    }
}
