using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class ExportTests : IDisposable
{
    private readonly TestCatalog index = new TestCatalog("""
        actors:
          - id: ann
            name: Ann Other
            kind: person
        """).Add([.. Enumerable.Range(0, 60).Select(number => new
    {
        id = $"article-{number}",
        title = number % 3 == 0 ? null : $"Report {number}",
        text = $"Ann Other saw the harbour. {(number < 4 ? "Zinc and copper." : "Copper.")}\n\nMore.",
        outlet = "Daily",
        date = number % 5 == 0 ? null : $"2025-01-{1 + number % 28:00}",
        url = "https://example.org/" + number.ToString(CultureInfo.InvariantCulture),
    })]);

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("", SearchSort.Newest)]
    [InlineData("harbour", SearchSort.Relevance)]
    [InlineData("harbour", SearchSort.Oldest)]
    [InlineData("zinc copper more", SearchSort.Newest)]
    [InlineData("zinc copper more", SearchSort.Relevance)]
    public void Articles_that_match_all_are_exported_in_the_order_of_the_search(string query, SearchSort sort)
    {
        var request = new SearchRequest { Query = query, Sort = sort };
        Export(request).Select(article => article.Id).ShouldBe(index.Search(request with { Size = 100 }).Hits.Where(hit => hit.MatchesAll).Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("harbour")]
    public void The_newest_articles_are_known_by_their_ids(string query)
    {
        var request = new SearchRequest { Query = query, Sort = SearchSort.Oldest, Count = SearchCounting.Copies };
        var all = Export(request with { Sort = SearchSort.Newest, Count = SearchCounting.Articles }).Select(article => article.Id).ToArray();
        var ten = index.Catalog.Newest(request, 10, TestContext.Current.CancellationToken);
        ten.Ids.ShouldBe(all[..10]);
        ten.Total.ShouldBe(all.Length);
        index.Catalog.Newest(request, 100, TestContext.Current.CancellationToken).Ids.ShouldBe(all);
        index.Catalog.Newest(request with { From = "soon" }, 10, TestContext.Current.CancellationToken).Problem.ShouldNotBeNull();
    }

    [Fact]
    public void Articles_are_listed_in_the_order_asked_without_those_that_are_not_there() =>
        index.Catalog.Reports(["article-7", "no-such-article", "article-2"]).Select(report => report.Id).ShouldBe(["article-7", "article-2"]);

    [Fact]
    public void An_exported_article_has_what_is_known_of_it()
    {
        var article = Export(new SearchRequest { Query = "\"report 1\"" }).ShouldHaveSingleItem();

        (article.Id, article.Title, article.Outlet, article.Published, article.Url).ShouldBe(("article-1", "Report 1", "Daily", "2025-01-02", "https://example.org/1"));
        article.Body.ShouldBe("Ann Other saw the harbour. Zinc and copper.\n\nMore.");
        article.Actors.ShouldBe(["ann"]);
        article.Topics.ShouldBeNull();
    }

    [Fact]
    public void An_export_reads_one_state_of_the_index_to_its_end()
    {
        using var export = index.Catalog.Export(new SearchRequest(), TestContext.Current.CancellationToken);
        using var articles = export.Read(TestContext.Current.CancellationToken).GetEnumerator();
        articles.MoveNext().ShouldBeTrue();
        using (var writer = CatalogWriter.Open(index.Options))
        {
            for (var number = 0; number < 60; number++) writer.Delete($"article-{number}");
            writer.Commit();
        }

        index.Catalog.Refresh().ShouldBeTrue();
        var read = 1;
        while (articles.MoveNext()) read++;
        read.ShouldBe(60);
        index.Search("").Total.ShouldBe(0);
    }

    [Fact]
    public void An_export_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var export = index.Catalog.Export(new SearchRequest(), stop.Token);
        using var articles = export.Read(stop.Token).GetEnumerator();
        articles.MoveNext().ShouldBeTrue();
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => articles.MoveNext());
    }

    [Fact]
    public void What_can_not_be_answered_is_said()
    {
        using var export = index.Catalog.Export(new SearchRequest { From = "soon" }, TestContext.Current.CancellationToken);
        export.Problem.ShouldNotBeNull().ShouldContain("soon");
        export.Read(TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    private ExportedArticle[] Export(SearchRequest request)
    {
        using var export = index.Catalog.Export(request, TestContext.Current.CancellationToken);
        return [.. export.Read(TestContext.Current.CancellationToken)];
    }
}
