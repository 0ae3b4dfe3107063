using SearchPortal.News.Catalog;
using SearchPortal.News.Sources;
using SearchPortal.News.Tests.Catalog;
using static SearchPortal.News.Tests.Sources.Addresses.LoopbackServer;

namespace SearchPortal.News.Tests.Sources.Addresses;

public sealed class AddressImportTests : IDisposable
{
    private readonly TestCatalog index = new();
    private readonly List<SourceProblem> problems = [];
    private string items = "<item><title>One</title><link>https://post.example/1</link></item><item><title>Two</title><link>https://post.example/2</link></item>";

    public void Dispose() => index.Dispose();

    [Fact]
    public void A_feed_is_taken_over_and_not_sent_again_until_it_changes()
    {
        using var server = new LoopbackServer(request => Feed(request));
        var address = new Uri(server.Address, "feed").ToString();

        Import(address).Added.ShouldBe(2);
        Import(address).PassedOver.ShouldHaveSingleItem().Reason.ShouldBe("is unchanged since it was last fetched");
        items = items.Replace("Two", "Changed", StringComparison.Ordinal);
        var summary = Import(address);

        (summary.Unchanged, summary.Updated).ShouldBe((1, 1));
        index.IdSet("changed").ShouldBe("https://post.example/2");
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_deleted_comes_again_where_it_is_asked_for_again()
    {
        using var server = new LoopbackServer(request => Feed(request));
        var address = new Uri(server.Address, "feed").ToString();
        Import(address).Added.ShouldBe(2);

        using (var writer = CatalogWriter.Open(index.Options))
        {
            writer.Delete("https://post.example/2").ShouldBeTrue();
            writer.Commit();
        }

        var summary = Import(address);

        (summary.Added, summary.Unchanged).ShouldBe((1, 1));
    }

    [Fact]
    public void An_interrupted_fetch_is_no_whole_run()
    {
        using var stop = new CancellationTokenSource();
        using var server = new LoopbackServer(request =>
        {
            if (request.Path != "/robots.txt") stop.Cancel();
            return Feed(request);
        });

        var summary = ArticleImporter.Run(index.Options, new ImportRequest([server.Address.ToString()], null) { AllowsPrivateAddresses = true }, cancellation: stop.Token);

        summary.Interrupted.ShouldBeTrue();
        summary.Added.ShouldBe(0);
    }

    [Fact]
    public void A_relative_link_starts_from_where_the_feed_was_found()
    {
        items = "<item><title>Relative</title><link>news/3</link></item>";
        using var server = new LoopbackServer(request => request.Path == "/old" ? new Answer(301, "", ("Location", "/feeds/new")) : Feed(request));

        Import(new Uri(server.Address, "old").ToString()).Added.ShouldBe(1);

        index.IdSet("relative").ShouldBe(new Uri(server.Address, "feeds/news/3").ToString());
    }

    [Fact]
    public void An_address_that_is_not_allowed_is_one_problem_and_the_rest_is_read()
    {
        using var server = new LoopbackServer(request => Feed(request));

        File.WriteAllText(index.Folder.File("a.txt"), "A text.");

        var summary = Import(allowsOwn: false, server.Address.ToString(), "https://me:secret@post.example/", index.Folder.File("a.txt"));

        summary.Added.ShouldBe(1);
        problems.Count.ShouldBe(2);
        problems[0].ToString().ShouldStartWith(server.Address + ": leads to 127.0.0.1, which is no public address. If it is a server of your own");
    }

    private Answer Feed(Request request)
    {
        var mark = "\"" + items.GetHashCode(StringComparison.Ordinal) + "\"";
        return request.Headers.GetValueOrDefault("If-None-Match") == mark
            ? new Answer(304)
            : new Answer(200, "<rss><channel><title>T</title>" + items + "</channel></rss>", ("ETag", mark));
    }

    private ImportSummary Import(params string[] paths) => Import(allowsOwn: true, paths);

    private ImportSummary Import(bool allowsOwn, params string[] paths) => ArticleImporter.Run(
        index.Options, new ImportRequest(paths, null) { AllowsPrivateAddresses = allowsOwn }, new Told(progress => { if (progress.Problem is { } problem) problems.Add(problem); }));

    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
