using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Tests.Search;

public sealed class SearchUrlTests
{
    private static readonly string[] Values = ["A & B", "a=b", "الدبيبة", "(unknown)", "100%", "#1", "+", "\"quoted\"", "<i>", "emoji 🙂", " "];

    [Fact]
    public void A_request_written_and_read_is_the_same_request()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var request = RandomRequest(random);
            var address = SearchUrl.Write(request);
            var reading = Read(address);
            reading.Problems.ShouldBeEmpty(address);
            SearchUrl.Write(reading.Request).ShouldBe(address);
            reading.Request.Query.ShouldBe(request.Query);
            foreach (var field in FacetField.All)
            {
                field.Selected(reading.Request).ShouldBe(field.Selected(request));
                field.Excluded(reading.Request).ShouldBe(field.Excluded(request));
            }

            reading.Request.Spellings.ShouldBe(request.Spellings);
            reading.Request.NotSpellings.ShouldBe(request.NotSpellings);
            (reading.Request with { Outlets = request.Outlets, Actors = request.Actors, Topics = request.Topics, Languages = request.Languages, NotOutlets = request.NotOutlets, NotActors = request.NotActors, NotTopics = request.NotTopics, NotLanguages = request.NotLanguages, Spellings = request.Spellings, NotSpellings = request.NotSpellings })
                .ShouldBe(request);
        }
    }

    [Fact]
    public void What_is_at_its_default_is_not_in_the_address() => SearchUrl.Write(new SearchRequest()).ShouldBe("/search");

    [Fact]
    public void Empty_parameters_count_as_absent()
    {
        var reading = Read("/search?q=&outlet=&from=&to=&sort=&page=&size=&variants=&interval=&undated=");
        reading.Problems.ShouldBeEmpty();
        SearchUrl.Write(reading.Request).ShouldBe("/search");
    }

    [Theory]
    [InlineData("?colour=red", ParameterProblemKind.Unknown, "colour")]
    [InlineData("?sort=best", ParameterProblemKind.Unreadable, "sort")]
    [InlineData("?sort=1", ParameterProblemKind.Unreadable, "sort")]
    [InlineData("?rank=lucene", ParameterProblemKind.Unreadable, "rank")]
    [InlineData("?freshness=0", ParameterProblemKind.Unreadable, "freshness")]
    [InlineData("?freshness=-1", ParameterProblemKind.Unreadable, "freshness")]
    [InlineData("?freshness=1e300", ParameterProblemKind.Unreadable, "freshness")]
    [InlineData("?freshness=NaN", ParameterProblemKind.Unreadable, "freshness")]
    [InlineData("?match=allthenmost", ParameterProblemKind.Unreadable, "match")]
    [InlineData("?count=words", ParameterProblemKind.Unreadable, "count")]
    [InlineData("?page=0", ParameterProblemKind.Unreadable, "page")]
    [InlineData("?page=-1", ParameterProblemKind.Unreadable, "page")]
    [InlineData("?page=two", ParameterProblemKind.Unreadable, "page")]
    [InlineData("?page=99999999999", ParameterProblemKind.Unreadable, "page")]
    [InlineData("?size=101", ParameterProblemKind.Unreadable, "size")]
    [InlineData("?variants=maybe", ParameterProblemKind.Unreadable, "variants")]
    [InlineData("?interval=fortnight", ParameterProblemKind.Unreadable, "interval")]
    [InlineData("?undated=yes", ParameterProblemKind.Unreadable, "undated")]
    [InlineData("?undated=1&from=2020", ParameterProblemKind.Unreadable, "undated")]
    [InlineData("?q=a&q=b", ParameterProblemKind.Unreadable, "q")]
    [InlineData("?page=501&size=20", ParameterProblemKind.TooMuch, "page")]
    public void A_problem_names_its_parameter(string query, ParameterProblemKind kind, string name)
    {
        var problem = Read(query).Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(kind);
        problem.Name.ShouldBe(name);
        problem.Message.ShouldEndWith(".");
    }

    [Fact]
    public void A_query_may_be_as_long_as_the_limit_and_no_longer()
    {
        Read("?q=" + new string('a', SearchUrl.MaxQuery)).Problems.ShouldBeEmpty();
        Read("?q=" + new string('a', SearchUrl.MaxQuery + 1)).TooMuch.ShouldNotBeNull().Name.ShouldBe("q");
    }

    [Fact]
    public void A_facet_may_have_as_many_values_as_the_limit_and_no_more()
    {
        Read("?" + Outlets(SearchUrl.MaxFacetValues)).Problems.ShouldBeEmpty();
        Read("?" + Outlets(SearchUrl.MaxFacetValues + 1)).TooMuch.ShouldNotBeNull().Name.ShouldBe("outlet");

        static string Outlets(int count) => string.Join('&', Enumerable.Range(0, count).Select(number => $"outlet={number}"));
    }

    [Fact]
    public void A_value_given_twice_counts_once() => Read("?actor=a&actor=b&actor=a").Request.Actors.ShouldBe(["a", "b"]);

    [Theory]
    [InlineData("?q=Haftar&spelling=a&-spelling=b&spellings.of=Haftar", 1)]
    [InlineData("?spellings.of=Haftar&q=+Haftar+&spelling=a&-spelling=b", 1)]
    [InlineData("?q=Munir&spelling=a&-spelling=b&spellings.of=Haftar", 0)]
    [InlineData("?q=Haftar&spelling=a&-spelling=b", 1)]
    public void Chosen_spellings_count_for_their_query_alone(string address, int count)
    {
        var request = Read(address).Request;
        request.Spellings.Count.ShouldBe(count);
        request.NotSpellings.Count.ShouldBe(count);
    }

    [Fact]
    public void The_deepest_page_is_within_the_limit() => Read("?page=500&size=20").Problems.ShouldBeEmpty();

    private static SearchUrlReading Read(string address)
    {
        var query = address[address.IndexOf('?', StringComparison.Ordinal)..];
        return SearchUrl.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
    }

    private static SearchRequest RandomRequest(Random random)
    {
        string[] Some() => [.. Values.Where(_ => random.Next(4) == 0)];
        T Any<T>(params T[] values) => values[random.Next(values.Length)];
        return new SearchRequest
        {
            Query = Any(Values).Trim(),
            Outlets = Some(),
            Actors = Some(),
            Topics = Some(),
            Languages = Some(),
            NotOutlets = Some(),
            NotActors = Some(),
            NotTopics = Some(),
            NotLanguages = Some(),
            Spellings = Some(),
            NotSpellings = Some(),
            ActorMatch = Any(FacetMatch.Any, FacetMatch.All),
            TopicMatch = Any(FacetMatch.Any, FacetMatch.All),
            FacetSort = Any(FacetSort.Count, FacetSort.Label),
            From = Any(null, "2020", "2020-02-03"),
            To = Any(null, "2021-01"),
            Match = Any<WordRule?>(null, WordRule.All, WordRule.Any),
            Rank = Any(Enum.GetValues<Ranking>()),
            Freshness = Any<double?>(null, 0.5, 30, 36_500),
            Sort = Any(Enum.GetValues<SearchSort>()),
            Count = Any<SearchCounting?>(null, SearchCounting.Articles, SearchCounting.Stories),
            Page = random.Next(1, 90),
            Size = random.Next(0, 101),
            Variants = Any(true, false),
            Interval = Any<DateInterval?>(null, DateInterval.Year, DateInterval.Day),
            FacetSize = random.Next(0, 200),
            Explain = Any(true, false),
            Plan = Any(true, false),
        };
    }
}
