using System.Collections.Concurrent;
using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Readers and a writer at the same time.</summary>
public sealed class RefreshTests : IDisposable
{
    private const int Threads = 4;
    private const int SearchesEach = 50;

    private readonly TestCatalog index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task Each_answer_counts_what_its_own_snapshot_holds()
    {
        using var writer = CatalogWriter.Open(index.Options);
        var totals = new ConcurrentDictionary<long, int>();
        var live = new Queue<string>();
        var last = 0L;
        WriteAndNote(add: 3, delete: 0);
        var catalog = index.Catalog;
        var searchers = Enumerable.Range(0, Threads).Select(_ => Task.Run(() => Search(catalog), TestContext.Current.CancellationToken)).ToArray();

        for (var round = 2; round <= 8 || !searchers.All(searcher => searcher.IsCompleted); round++)
        {
            WriteAndNote(add: round % 7, delete: round % 3);
            catalog.Refresh();
        }

        var answers = (await Task.WhenAll(searchers)).SelectMany(each => each).ToArray();
        answers.Length.ShouldBe(Threads * SearchesEach);
        foreach (var answer in answers)
        {
            answer.Total.ShouldBe(totals[answer.Snapshot]);
            answer.Dates.Undated.ShouldBe(answer.Total);
            answer.Hits.Count.ShouldBe((int)Math.Min(answer.Total, answer.Request.Size));
        }

        void WriteAndNote(int add, int delete)
        {
            // A commit that merges takes further numbers; they hold the same articles.
            for (var commit = Write(writer, live, add, delete); last < commit;) totals[++last] = live.Count;
        }
    }

    [Fact]
    public void Every_commit_is_noticed_however_fast_they_follow()
    {
        using var writer = CatalogWriter.Open(index.Options);
        var live = new Queue<string>();
        Write(writer, live, add: 1, delete: 0);
        index.Catalog.Refresh().ShouldBeFalse();
        for (var articles = 2; articles <= 40; articles++)
        {
            var commit = Write(writer, live, add: 1, delete: 0);
            index.Catalog.Refresh().ShouldBeTrue();
            index.Catalog.Snapshot.ShouldBe(commit);
            index.Catalog.Refresh().ShouldBeFalse();
            index.Search("oil").Total.ShouldBe(articles);
        }
    }

    [Fact]
    public void A_closed_catalog_says_that_it_is_closed()
    {
        using var writer = CatalogWriter.Open(index.Options);
        Write(writer, new Queue<string>(), add: 1, delete: 0);
        var catalog = ArticleCatalog.Open(index.Options);
        catalog.Dispose();
        catalog.Dispose();

        Should.Throw<ObjectDisposedException>(() => catalog.Ask("oil"));
        Should.Throw<ObjectDisposedException>(() => catalog.Get("a"));
        Should.Throw<ObjectDisposedException>(() => catalog.Refresh());
    }

    private static List<SearchAnswer> Search(ArticleCatalog catalog)
    {
        var answers = new List<SearchAnswer>();
        for (var i = 0; i < SearchesEach; i++)
        {
            answers.Add(catalog.Ask(i % 2 == 0 ? "oil" : ""));
            if (i % 10 == 0) catalog.Refresh();
        }

        return answers;
    }

    private static long Write(CatalogWriter writer, Queue<string> live, int add, int delete)
    {
        for (var i = 0; i < add; i++)
        {
            var id = live.Count.ToString(CultureInfo.InvariantCulture) + "-" + Guid.NewGuid();
            writer.Put(new Article { Id = id, Blocks = [new Block(BlockKind.Paragraph, "oil")], Source = "test" });
            live.Enqueue(id);
        }

        for (var i = 0; i < delete && live.Count > 1; i++) writer.Delete(live.Dequeue()).ShouldBeTrue();
        // A commit that changes nothing would make no new number.
        var renewed = live.Dequeue();
        writer.Put(new Article { Id = renewed, Blocks = [new Block(BlockKind.Paragraph, "more oil")], Source = "test" });
        live.Enqueue(renewed);
        writer.Commit();
        // A merge in the background ends with a commit of its own, which has the same articles.
        writer.FinishMerges(TestContext.Current.CancellationToken);
        return writer.LastCommit;
    }
}
