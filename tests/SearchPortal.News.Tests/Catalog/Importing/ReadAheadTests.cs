using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Importing;
using SearchPortal.News.Catalog.Stories;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Catalog.Importing;

public sealed class ReadAheadTests
{
    [Fact]
    public async Task What_is_made_by_many_keeps_the_order_of_what_was_read()
    {
        using var ahead = new ReadAhead(
            raw =>
            {
                Thread.Sleep(raw.Line!.Value % 3);
                return Article(raw);
            },
            workers: 4,
            budget: 100_000);

        var ids = new List<string>();
        foreach (var work in Run(ahead, Enumerable.Range(0, 200).Select(Work))) ids.Add((await work.Article!).Article.Id);

        ids.ShouldBe(Enumerable.Range(0, 200).Select(line => $"a{line}"));
    }

    [Fact]
    public async Task No_more_is_read_than_the_budget_allows()
    {
        int read = 0, taken = 0, most = 0;
        using var ahead = new ReadAhead(Article, workers: 2, budget: 10_000);

        foreach (var work in Run(ahead, Enumerable.Range(0, 100).Select(line =>
        {
            most = Math.Max(most, Interlocked.Increment(ref read) - Volatile.Read(ref taken));
            return Work(line);
        })))
        {
            await work.Article!;
            Thread.Sleep(1);
            Interlocked.Increment(ref taken);
        }

        taken.ShouldBe(100);
        // Each weighs 3,000: three fit, one more waits to be let in, and one is counted as taken a little late.
        most.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void An_article_larger_than_the_budget_is_read_alone()
    {
        using var ahead = new ReadAhead(Article, workers: 2, budget: 10);

        Run(ahead, Enumerable.Range(0, 5).Select(Work)).Count().ShouldBe(5);
    }

    [Fact]
    public void Ending_the_enumeration_ends_the_reading()
    {
        var read = 0;
        var ended = false;

        using var ahead = new ReadAhead(Article, workers: 2, budget: 10_000);

        Run(ahead, Endless()).Take(3).Count().ShouldBe(3);

        ended.ShouldBeTrue();
        var after = read;
        Thread.Sleep(20);
        read.ShouldBe(after);

        IEnumerable<ReadWork> Endless()
        {
            try
            {
                while (true) yield return Work(read++);
            }
            finally
            {
                ended = true;
            }
        }
    }

    [Fact]
    public void Whoever_waits_is_told_so_and_an_end_is_not_waited_for_where_the_reader_is_stuck()
    {
        using var stuck = new ManualResetEventSlim();
        using var end = new CancellationTokenSource();
        using var ahead = new ReadAhead(Article, workers: 2, budget: 10_000);
        var waits = 0;

        ahead.Run(Stuck(), () => { if (++waits == 3) end.Cancel(); }, end.Token).Count().ShouldBe(1);

        waits.ShouldBe(3);
        ahead.IsWhole.ShouldBeFalse();
        stuck.Set();

        IEnumerable<ReadWork> Stuck()
        {
            yield return Work(1);
            stuck.Wait(CancellationToken.None);
        }
    }

    [Fact]
    public void What_was_handed_over_to_the_end_is_whole()
    {
        using var ahead = new ReadAhead(Article, workers: 2, budget: 10_000);

        Run(ahead, Enumerable.Range(0, 5).Select(Work)).Count().ShouldBe(5);

        ahead.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void What_the_reader_throws_is_thrown_to_the_writer()
    {
        using var ahead = new ReadAhead(Article, workers: 2, budget: 10_000);

        Should.Throw<IOException>(() => Run(ahead, Failing()).Count()).Message.ShouldBe("gone");

        static IEnumerable<ReadWork> Failing()
        {
            yield return Work(1);
            throw new IOException("gone");
        }
    }

    [Fact]
    public async Task An_article_that_cannot_be_made_does_not_stop_the_others()
    {
        using var ahead = new ReadAhead(raw => raw.Line == 1 ? throw new FormatException("odd") : Article(raw), workers: 2, budget: 10_000);

        var made = new List<string>();
        foreach (var work in Run(ahead, Enumerable.Range(0, 3).Select(Work)))
        {
            try
            {
                made.Add((await work.Article!).Article.Id);
            }
            catch (FormatException failure)
            {
                made.Add(failure.Message);
            }
        }

        made.ShouldBe(["a0", "odd", "a2"]);
    }

    private static PreparedArticle Article(RawArticle raw)
    {
        var document = new Document(raw.Id);
        return new(new Article { Id = raw.Id, Blocks = [], Source = raw.Source }, document, new DocumentAnalysis(ArticleSchema.Schema, document), [], new StoryMarks([], [], ""));
    }

    private static ReadWork Work(int line) =>
        new(new RawArticle { Id = $"a{line}", Source = "a.jsonl", Line = line, ContentHash = 0, Format = "jsonl", Text = new string('x', 1_000) }, Verdict.Add);

    private static IEnumerable<ReadWork> Run(ReadAhead ahead, IEnumerable<ReadWork> works) => ahead.Run(works, null, TestContext.Current.CancellationToken);
}
