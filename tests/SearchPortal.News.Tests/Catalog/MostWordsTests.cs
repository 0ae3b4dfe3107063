using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Where few articles match all words, those that match most of them follow.</summary>
public sealed class MostWordsTests
{
    private const string Topics = """
        topics:
          - id: sea
            name: sea
            query: salt
        """;

    [Fact]
    public void Articles_that_match_most_of_the_words_follow_marked_and_counted_apart()
    {
        using var index = Corpus(all: 4, most: 7);
        var answer = index.Search("copper silver gold");

        answer.Total.ShouldBe(4);
        answer.TotalPartial.ShouldBe(7);
        answer.Hits.Select(hit => hit.MatchesAll).ShouldBe([.. Enumerable.Repeat(true, 4), .. Enumerable.Repeat(false, 7)]);
        answer.Query.Words.ShouldBe(WordRule.AllThenMost);
        answer.Dates.Undated.ShouldBe(11);
        answer.Hits.Select(hit => hit.Id).ShouldNotContain("one");
    }

    [Theory]
    [InlineData(WordRule.All, 4)]
    [InlineData(WordRule.Any, 12)]
    public void The_reader_may_set_how_many_words_must_match(WordRule rule, long total)
    {
        using var index = Corpus(all: 4, most: 7);
        var answer = index.Search(new SearchRequest { Query = "copper silver gold", Match = rule });

        (answer.Total, answer.TotalPartial).ShouldBe((total, 0));
        answer.Query.Words.ShouldBe(rule);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Paging_across_the_border_gives_each_hit_once(int size)
    {
        using var index = Corpus(all: 4, most: 7);
        var request = new SearchRequest { Query = "copper silver gold", Size = size };
        var whole = index.Search(request with { Size = 100 }).Hits.Select(hit => hit.Id);

        var paged = Enumerable.Range(1, 12).SelectMany(page => index.Search(request with { Page = page }).Hits.Select(hit => hit.Id));

        paged.ShouldBe(whole);
    }

    [Fact]
    public void Ten_articles_that_match_all_are_enough()
    {
        using var index = Corpus(all: 10, most: 3);
        var answer = index.Search("copper silver gold");

        (answer.Total, answer.TotalPartial).ShouldBe((10, 0));
        answer.Query.Words.ShouldBe(WordRule.All);
    }

    [Fact]
    public void Choosing_a_value_leaves_what_its_count_said()
    {
        using var index = Corpus(all: 10, most: 3);
        var request = new SearchRequest { Query = "copper silver gold" };
        var counted = index.Search(request).Outlets.Values.Single(value => value.Value == "Even").Count;

        var chosen = index.Search(request with { Outlets = ["Even"] });

        (chosen.Total + chosen.TotalPartial).ShouldBe(counted);
    }

    [Theory]
    [InlineData("copper silver")]
    [InlineData("copper AND silver AND gold")]
    [InlineData("+copper +silver +gold")]
    public void Two_words_and_words_with_operators_must_all_match(string query)
    {
        using var index = Corpus(all: 1, most: 3);

        index.Search(query).TotalPartial.ShouldBe(0);
    }

    [Theory]
    [InlineData("copper silver gold (tin OR zinc)")]
    [InlineData("copper silver gold tin OR zinc")]
    [InlineData("copper silver gold (NOT gold)")]
    [InlineData("copper silver gold outlet:none^2")]
    [InlineData("copper silver gold (outlet:none OR outlet:nobody)")]
    [InlineData("copper silver (gold outlet:none)")]
    public void What_stands_with_an_operator_or_a_filter_must_not_be_missing(string query)
    {
        using var index = Corpus(all: 4, most: 7);

        (index.Search(query).Total, index.Search(query).TotalPartial).ShouldBe((0, 0));
    }

    [Fact]
    public void Everything_is_not_one_of_the_words()
    {
        using var index = Corpus(all: 4, most: 7);
        var answer = index.Search("copper gold *");

        (answer.Total, answer.TotalPartial).ShouldBe((4, 0));
    }

    [Fact]
    public void A_word_that_is_said_twice_counts_once()
    {
        using var index = Corpus(all: 2, most: 3);

        index.Search("gold Gold gold copper").TotalPartial.ShouldBe(0);
        index.Search("gold gold gold gold gold gold gold gold").Query.Words.ShouldBe(WordRule.All);
        index.Search("gold gold").Hits.Select(hit => hit.Score).ShouldBe(index.Search("gold").Hits.Select(hit => hit.Score));
    }

    [Fact]
    public void A_question_of_more_than_six_content_words_ranks_by_any()
    {
        using var index = Corpus(all: 2, most: 3);
        var answer = index.Search("which of copper silver gold tin zinc iron lead");

        answer.Total.ShouldBe(6);
        answer.TotalPartial.ShouldBe(0);
        answer.Query.Words.ShouldBe(WordRule.Any);
        answer.Hits.Take(2).ShouldAllBe(hit => hit.Id.StartsWith("all"));
        index.Search("copper silver gold tin zinc iron").Query.Words.ShouldNotBe(WordRule.Any);
    }

    private static TestCatalog Corpus(int all, int most) => new TestCatalog(null, Topics).Add(
    [
        .. Articles("all", all, "copper silver gold"),
        .. Articles("most", most, "gold and silver"),
        new { id = "one", text = "gold alone", outlet = "Odd" },
        new { id = "none", text = "salt", outlet = "Odd" },
    ]);

    private static IEnumerable<object> Articles(string name, int count, string text) => Enumerable.Range(0, count)
        .Select(i => new { id = name + i.ToString("00", CultureInfo.InvariantCulture), text, outlet = i % 2 == 0 ? "Even" : "Odd" });
}
