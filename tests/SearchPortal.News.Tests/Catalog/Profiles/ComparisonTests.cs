using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;

namespace SearchPortal.News.Tests.Catalog.Profiles;

public sealed class ComparisonTests : IDisposable
{
    private readonly TestCatalog catalog = new TestCatalog(actors: "actors:\n  - { id: ada-quill, name: Ada Quill, kind: person, spellings: [Quill] }\n").Add(
        new { id = "a", title = "Tin", body = "Quill sold tin.", date = "2026-01-05" },
        new { id = "b", title = "Tin and zinc", body = "Tin and zinc were sold.", date = "2026-03-05" },
        new { id = "c", title = "Zinc", body = "Zinc was sold.", date = "2026-03-06", outlet = "Morning Post" },
        new { id = "d", title = "More zinc", body = "Zinc was sold again." });

    [Fact]
    public void Every_series_has_every_period_of_all_of_them()
    {
        var comparison = Compare(new SearchRequest { Interval = DateInterval.Month }, "tin", "zinc", "actor:ada-quill");
        comparison.Periods.ShouldBe(["2026-01", "2026-02", "2026-03"]);
        comparison.Series.Select(series => (series.Label, series.Articles, string.Join(' ', series.Counts), series.Undated))
            .ShouldBe([("tin", 2L, "1 0 1", 0L), ("zinc", 3L, "0 0 2", 1L), ("Ada Quill", 1L, "1 0 0", 0L)]);
        comparison.Both.ShouldBe([new Tie(0, 1, 1), new Tie(0, 2, 1), new Tie(1, 2, 0)]);
    }

    [Fact]
    public void Filters_hold_for_all_of_them() =>
        Compare(new SearchRequest { Outlets = ["Morning Post"] }, "tin", "zinc").Series.Select(series => series.Articles).ShouldBe([0L, 1L]);

    [Fact]
    public void Numbers_are_those_of_the_searches_that_they_lead_to()
    {
        var request = new ComparisonRequest(["tin sold", "zinc sold"]);
        var comparison = catalog.Catalog.Compare(request, TestContext.Current.CancellationToken);
        comparison.Series.ShouldAllBe(series => catalog.Search(request.Search(series.Query)).Total == series.Articles);
    }

    [Fact]
    public void A_date_that_is_none_is_a_problem() => Compare(new SearchRequest { From = "soon" }, "tin", "zinc").Problem.ShouldNotBeNull();

    [Theory, InlineData(0), InlineData(6)]
    public void None_is_nothing_to_compare_and_six_are_too_many(int queries) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Compare(new(), [.. Enumerable.Range(0, queries).Select(number => $"q{number}")]));

    /// <inheritdoc/>
    public void Dispose() => catalog.Dispose();

    private Comparison Compare(SearchRequest within, params string[] queries) =>
        catalog.Catalog.Compare(new ComparisonRequest(queries) { Within = within }, TestContext.Current.CancellationToken);
}
