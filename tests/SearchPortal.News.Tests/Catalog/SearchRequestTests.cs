using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class SearchRequestTests(QueryCorpus corpus) : IClassFixture<QueryCorpus>
{
    [Fact]
    public void Without_a_query_the_newest_come_first_and_undated_ones_last() =>
        corpus.Index.Ids("").ShouldBe("a b c d e");

    [Fact]
    public void Oldest_first_keeps_undated_ones_last() =>
        corpus.Index.Ids(new SearchRequest { Sort = SearchSort.Oldest }).ShouldBe("d c b a e");

    [Fact]
    public void Newest_first_orders_the_hits_of_a_query() =>
        corpus.Index.Ids(new SearchRequest { Query = "oil OR ministers", Sort = SearchSort.Newest }).ShouldBe("a b c e");

    [Theory]
    [InlineData("2026", null, "a b")]
    [InlineData(null, "2025", "c d")]
    [InlineData("2025-12", "2026-01", "b c")]
    [InlineData("2026-01-15", "2026-01-15", "b")]
    [InlineData("2026-01-16", "2026-02-01", "")]
    [InlineData("", " ", "a b c d e")]
    public void First_and_last_date_are_part_of_the_range(string? from, string? to, string ids) =>
        corpus.Index.Ids(new SearchRequest { From = from, To = to }).ShouldBe(ids);

    [Theory]
    [InlineData("soon", null, "from")]
    [InlineData(null, "2026-02-30", "to")]
    [InlineData("0000", null, "from")]
    [InlineData("2026", "2025", "2026")]
    public void A_range_that_can_not_be_read_finds_nothing_and_says_why(string? from, string? to, string said)
    {
        var answer = corpus.Index.Search(new SearchRequest { From = from, To = to });

        answer.Query.Problem.ShouldNotBeNull().ShouldContain(said);
        answer.Total.ShouldBe(0);
        answer.Hits.ShouldBeEmpty();
    }

    [Fact]
    public void Undated_articles_can_be_chosen() => corpus.Index.Ids(new SearchRequest { Undated = true }).ShouldBe("e");

    [Fact]
    public void A_facet_lists_the_most_frequent_values_the_chosen_ones_and_says_how_many_more_there_are()
    {
        var facet = corpus.Index.Search(new SearchRequest { FacetSize = 1, Outlets = ["Beta Post"] }).Outlets;

        facet.Values.Select(value => value.Value).ShouldBe([FacetValue.Unknown, "Beta Post"]);
        facet.Values.Select(value => value.Selected).ShouldBe([false, true]);
        facet.More.ShouldBe(2);
    }

    [Fact]
    public void Values_of_one_facet_are_any_of_them_and_those_of_two_facets_are_both()
    {
        corpus.Index.Ids(new SearchRequest { Outlets = ["Beta Post", FacetValue.Unknown] }).ShouldBe("b d e");
        corpus.Index.Ids(new SearchRequest { Outlets = ["Beta Post", FacetValue.Unknown], Actors = ["hama"] }).ShouldBe("d");
    }

    [Fact]
    public void What_is_left_out_is_marked_and_counts_nothing()
    {
        var answer = corpus.Index.Search(new SearchRequest { NotTopics = ["oil and gas"] });

        answer.Hits.Select(hit => hit.Id).ShouldBe(["d", "e"]);
        answer.Topics.Values.ShouldBe([
            new FacetValue(FacetValue.Unknown, "unknown", 2, Selected: false),
            new FacetValue("energy", "oil and gas", 0, Selected: false, Excluded: true)]);
    }

    [Fact]
    public void A_value_that_no_article_has_is_listed_with_nothing()
    {
        var answer = corpus.Index.Search(new SearchRequest { Outlets = ["Nobody"] });

        answer.Total.ShouldBe(0);
        answer.Outlets.Values.ShouldContain(new FacetValue("Nobody", "Nobody", 0, Selected: true));
    }

    [Theory]
    [InlineData(DateInterval.Year, "2025:2 2026:2")]
    [InlineData(DateInterval.Month, "2025-01:1 2025-02:0 2025-03:0 2025-04:0 2025-05:0 2025-06:0 2025-07:0 2025-08:0 2025-09:0 2025-10:0 2025-11:0 2025-12:1 2026-01:1 2026-02:1")]
    public void The_histogram_has_a_bar_for_each_step_empty_ones_too(DateInterval interval, string bars)
    {
        var dates = corpus.Index.Search(new SearchRequest { Interval = interval }).Dates;

        string.Join(' ', dates.Bars.Select(bar => $"{bar.Date}:{bar.Count}")).ShouldBe(bars);
        dates.Undated.ShouldBe(1);
    }

    [Fact]
    public void The_histogram_does_not_narrow_with_its_own_dates_and_marks_them()
    {
        var all = corpus.Index.Search(new SearchRequest { Interval = DateInterval.Month }).Dates;
        var chosen = corpus.Index.Search(new SearchRequest { Interval = DateInterval.Month, From = "2025-12", To = "2026-01" }).Dates;

        chosen.Bars.Select(bar => (bar.Date, bar.Count)).ShouldBe(all.Bars.Select(bar => (bar.Date, bar.Count)));
        chosen.Undated.ShouldBe(all.Undated);
        chosen.Bars.Where(bar => bar.Selected).Select(bar => bar.Date).ShouldBe(["2025-12", "2026-01"]);
        all.Bars.ShouldAllBe(bar => !bar.Selected);
    }

    [Fact]
    public void Days_are_shown_by_day_where_they_are_few()
    {
        var dates = corpus.Index.Search(new SearchRequest { Query = "sirte" }).Dates;

        dates.Interval.ShouldBe(DateInterval.Day);
        dates.Bars.Count.ShouldBe(19);
        dates.Bars.Sum(bar => bar.Count).ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 20, 12)]
    [InlineData(-1, 20, 12)]
    [InlineData(1, -1, 12)]
    [InlineData(1, SearchRequest.MaxSize + 1, 12)]
    [InlineData(1, 20, -1)]
    [InlineData(int.MinValue, int.MaxValue, 12)]
    public void Numbers_out_of_bounds_are_refused(int page, int size, int facetSize) => Should.Throw<ArgumentOutOfRangeException>(
        () => corpus.Index.Search(new SearchRequest { Page = page, Size = size, FacetSize = facetSize }));

    [Theory]
    [InlineData(2, 100)]
    [InlineData(501, 20)]
    [InlineData(int.MaxValue, 100)]
    [InlineData(int.MaxValue, 1)]
    public void A_page_beyond_the_last_is_empty_and_counts_stay_true(int page, int size)
    {
        var answer = corpus.Index.Search(new SearchRequest { Page = page, Size = size });

        answer.Hits.ShouldBeEmpty();
        answer.Total.ShouldBe(5);
    }

    [Fact]
    public void A_page_of_no_hits_counts()
    {
        var answer = corpus.Index.Search(new SearchRequest { Query = "oil", Size = 0 });

        answer.Hits.ShouldBeEmpty();
        answer.Total.ShouldBe(2);
        answer.Topics.Values.ShouldContain(value => value.Value == "energy" && value.Count == 2);
    }

    [Theory]
    [InlineData("oil")]
    [InlineData("harbour OR \"natural gas\" OR mini*")]
    [InlineData("Hammad ministers")]
    [InlineData("oil date:2026 outlet:\"Alpha Daily\"")]
    public void An_explanation_adds_up_to_the_score(string query)
    {
        var hits = corpus.Index.Search(new SearchRequest { Query = query, Explain = true }).Hits;

        hits.ShouldNotBeEmpty();
        foreach (var hit in hits) hit.Explanation.ShouldNotBeNull().Value.ShouldBe(hit.Score, 1e-5);
    }

    [Fact]
    public void No_explanation_is_made_unasked() => corpus.Index.Search("oil").Hits.ShouldAllBe(hit => hit.Explanation == null);
}
