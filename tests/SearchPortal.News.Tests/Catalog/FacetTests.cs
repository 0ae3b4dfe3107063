using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Values of facets: looked for, put in order, page by page, level by level.</summary>
public sealed class FacetTests : IDisposable
{
    private const string Actors = """
        actors:
          - id: khalifa-haftar
            name: Khalifa Haftar
            kind: person
            spellings: [Hifter, خليفة حفتر]
          - id: united-nations
            name: United Nations
            kind: organisation
            spellings: [U.N.]
          - id: egypt
            name: Égypte
            kind: country
        """;

    private const string Topics = """
        topics:
          - id: war
            name: War
            query: war
          - id: sudan
            name: War in Sudan
            query: darfur
            parent: war
          - id: oil
            name: Oil
            query: oil
        """;

    private readonly TestCatalog index = new TestCatalog(Actors, Topics).Add(
        new { id = "a", title = "Hifter and the U.N.", text = "War. Oil.", outlet = "Daily", date = "2024-12-30" },
        new { id = "b", title = "Khalifa Haftar in Égypte", text = "Darfur at war.", outlet = "daily", date = "2025-02-03" },
        new { id = "c", title = "Égypte", text = "Darfur.", outlet = "The Evening Post", date = "2025-02-09" },
        new { id = "d", title = "Rain", text = "Rain.", date = "2025-06" },
        new { id = "e", title = "Snow", text = "Snow." });

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("actor", "ifter", "khalifa-haftar")]
    [InlineData("actor", "HAFTAR", "khalifa-haftar")]
    [InlineData("actor", "a hafta", "khalifa-haftar")]
    [InlineData("actor", "حفتر", "khalifa-haftar")]
    [InlineData("actor", "U.N.", "(unknown) united-nations")]
    [InlineData("actor", "egypte", "egypt")]
    [InlineData("actor", "égy", "egypt")]
    [InlineData("actor", "nobody", "")]
    [InlineData("actor", "?", "")]
    [InlineData("actor", "\ud800", "")]
    [InlineData("outlet", "ev", "The Evening Post")]
    [InlineData("outlet", "DAILY", "Daily daily")]
    [InlineData("topic", "sudan", "sudan")]
    [InlineData("topic", "war", "war sudan")]
    [InlineData("date", "25", "2025")]
    public void Values_are_looked_for_inside_their_names_and_spellings(string field, string contains, string values) =>
        Values(new SearchRequest(), new FacetPageRequest(field) { Contains = contains }).ShouldBe(values);

    [Fact]
    public void Values_come_page_by_page_with_their_number()
    {
        var request = new SearchRequest { FacetSize = 2 };
        Values(request, new FacetPageRequest("actor")).ShouldBe("egypt khalifa-haftar");
        var last = Page(request, new FacetPageRequest("actor") { Offset = 2 });
        last.Values.Select(value => value.Value).ShouldBe([FacetValue.Unknown, "united-nations"]);
        last.Values.Select(value => value.Count).ShouldBe([2, 1]);
        last.Total.ShouldBe(4);
        Values(request, new FacetPageRequest("actor") { Offset = int.MaxValue }).ShouldBeEmpty();
    }

    [Fact]
    public void Values_stand_in_order_of_their_labels_where_that_is_asked()
    {
        var request = new SearchRequest { FacetSort = FacetSort.Label };
        Values(request, new FacetPageRequest("topic")).ShouldBe("(unknown) oil war sudan".Replace("(unknown) oil", "oil (unknown)", StringComparison.Ordinal));
        index.Search(request with { FacetSize = 1 }).Topics.Values.Select(value => value.Value).ShouldBe(["oil"]);
    }

    [Fact]
    public void An_article_counts_once_for_a_topic_and_those_above_it()
    {
        var topics = index.Search(new SearchRequest()).Topics.Values.ToDictionary(value => value.Value);

        topics["war"].Count.ShouldBe(3);
        topics["sudan"].Count.ShouldBe(2);
        topics["war"].Children.ShouldBe(["sudan"]);
        topics["sudan"].Parent.ShouldBe("war");
        topics["oil"].ShouldBe(new FacetValue("oil", "Oil", 1, Selected: false));
        Values(new SearchRequest(), new FacetPageRequest("topic") { Parent = "War" }).ShouldBe("sudan");
        Values(new SearchRequest(), new FacetPageRequest("topic") { Parent = "oil" }).ShouldBeEmpty();
    }

    [Fact]
    public void A_topic_finds_articles_of_the_topics_below_it()
    {
        index.Ids(new SearchRequest { Topics = ["war"] }).ShouldBe("c b a");
        index.Ids(new SearchRequest { Topics = ["sudan"] }).ShouldBe("c b");
        index.Ids(new SearchRequest { NotTopics = ["War"] }).ShouldBe("d e");
        index.IdSet("topic:war").ShouldBe("a b c");
        index.Catalog.Get("c")!.Topics.Select(topic => topic.Id).ShouldBe(["sudan"]);
    }

    [Fact]
    public void Articles_that_name_all_chosen_actors_are_found_and_the_facet_says_who_else_they_name()
    {
        var any = index.Search(new SearchRequest { Actors = ["Hifter", "egypt"] });
        var all = index.Search(new SearchRequest { Actors = ["Hifter", "egypt"], ActorMatch = FacetMatch.All });

        any.Hits.Select(hit => hit.Id).ShouldBe(["c", "b", "a"]);
        all.Hits.Select(hit => hit.Id).ShouldBe(["b"]);
        all.Actors.Values.Select(value => (value.Value, value.Count, value.Selected)).ShouldBe([("egypt", 1L, true), ("khalifa-haftar", 1L, true)], ignoreOrder: true);
        index.Ids(new SearchRequest { Topics = ["sudan", "war"], TopicMatch = FacetMatch.All }).ShouldBe("c b");
    }

    [Fact]
    public void A_language_can_be_left_out()
    {
        var languages = index.Search(new SearchRequest()).Languages.Values;
        var answer = index.Search(new SearchRequest { NotLanguages = [languages[0].Value] });

        answer.Total.ShouldBe(5 - languages[0].Count);
        answer.Languages.Values.ShouldContain(value => value.Value == languages[0].Value && value.Excluded && value.Count == 0);
    }

    [Theory]
    [InlineData(null, "2025:3 2024:1 (unknown):1")]
    [InlineData("2025", "2025-06:1 2025-02:2")]
    [InlineData("2025-02", "2025-02-09:1 2025-02-03:1")]
    [InlineData("2025-Q1", "2025-02-09:1 2025-02-03:1")]
    [InlineData("2025-W06", "2025-02-09:1 2025-02-03:1")]
    [InlineData("2025-W01", "2024-12-30:1")]
    [InlineData("2023", "")]
    public void Dates_are_counted_level_by_level(string? parent, string values)
    {
        var page = Page(new SearchRequest(), new FacetPageRequest("date") { Parent = parent });
        string.Join(' ', page.Values.Select(value => $"{value.Value}:{value.Count}")).ShouldBe(values);
        page.Values.ShouldAllBe(value => value.Parent == parent);
    }

    [Fact]
    public void Chosen_dates_are_marked_and_narrow_nothing()
    {
        var page = Page(new SearchRequest { From = "2025-02-05", To = "2025-03" }, new FacetPageRequest("date"));
        page.Values.Select(value => (value.Value, value.Count, value.Selected)).ShouldBe([("2025", 3L, true), ("2024", 1L, false), (FacetValue.Unknown, 1L, false)]);
    }

    [Theory, InlineData("soon"), InlineData("2025-Q5"), InlineData("2025-W53"), InlineData("2025-W00")]
    public void A_period_that_is_none_is_a_problem(string parent) =>
        Page(new SearchRequest(), new FacetPageRequest("date") { Parent = parent }).Problem.ShouldNotBeNull().ShouldContain(parent);

    [Theory]
    [InlineData(DateInterval.Quarter, "2024-Q4:1 2025-Q1:2 2025-Q2:1")]
    [InlineData(DateInterval.Month, "2024-12:1 2025-01:0 2025-02:2 2025-03:0 2025-04:0 2025-05:0 2025-06:1")]
    [InlineData(DateInterval.Year, "2024:1 2025:3")]
    public void The_histogram_counts_by_period(DateInterval interval, string bars) => Bars(new SearchRequest { Interval = interval }).ShouldBe(bars);

    [Fact]
    public void Weeks_begin_on_Monday_and_belong_to_the_year_of_their_Thursday() =>
        Bars(new SearchRequest { Query = "war OR darfur", Interval = DateInterval.Week }).ShouldBe("2025-W01:1 2025-W02:0 2025-W03:0 2025-W04:0 2025-W05:0 2025-W06:2");

    [Fact]
    public void A_span_of_months_is_shown_by_week() => index.Search(new SearchRequest { Query = "war OR darfur OR rain" }).Dates.Interval.ShouldBe(DateInterval.Week);

    [Theory]
    [InlineData("2025-W06", "c b")]
    [InlineData("2025-W01", "a")]
    [InlineData("2025-Q1", "c b")]
    [InlineData("2025-q2", "d")]
    public void A_bar_of_the_histogram_is_a_range_of_dates(string period, string ids) => index.Ids(new SearchRequest { From = period, To = period }).ShouldBe(ids);

    [Fact]
    public void An_unknown_facet_is_the_callers_mistake() => Should.Throw<ArgumentException>(() => Page(new SearchRequest(), new FacetPageRequest("colour")));

    private string Bars(SearchRequest request) => string.Join(' ', index.Search(request).Dates.Bars.Select(bar => $"{bar.Date}:{bar.Count}"));

    private string Values(SearchRequest request, FacetPageRequest page) => string.Join(' ', Page(request, page).Values.Select(value => value.Value));

    private FacetPage Page(SearchRequest request, FacetPageRequest page) => index.Catalog.Facet(request, page, TestContext.Current.CancellationToken);
}
