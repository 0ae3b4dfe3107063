using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Which article comes first, and why.</summary>
public sealed class RankingTests
{
    // Enough others that words are not in most of the articles.
    private static readonly object[] Others = [.. Enumerable.Range(0, 12).Select(i => new { id = $"z{i:00}", title = "Weather", text = "Rain and wind over the hills again today." })];

    [Fact]
    public void The_exact_form_ranks_above_other_forms()
    {
        using var index = Corpus(Article("a", "He was visiting the port."), Article("b", "He made a visit there now."));

        index.Ids("visit").ShouldBe("b a");
        index.Ids("visiting").ShouldBe("a b");
    }

    [Fact]
    public void The_headline_counts_more_than_the_text()
    {
        using var index = Corpus(
            Article("a", "The refinery burnt, and all of it is closed.", "A day of news"),
            Article("b", "The place burnt, and all of it is closed.", "Refinery burnt today"));

        index.Ids("refinery").ShouldBe("b a");
    }

    [Fact]
    public void Neighbours_of_the_question_rank_higher_where_they_are_neighbours()
    {
        using var index = Corpus(
            Article("a", "The gas was sold to them and no one asked for the field again."),
            Article("b", "The field was sold to them and no one asked for the gas again."),
            Article("c", "The gas field was sold to them and no one asked for it again."),
            Article("d", "The field of gas was sold to them and no one asked for it now."));

        index.Ids("gas field").ShouldBe("c d a b");
    }

    [Fact]
    public void A_name_of_two_words_ranks_higher_where_it_stands_whole()
    {
        using var index = new TestCatalog("""
            actors:
              - id: osama-hammad
                name: Osama Hammad
                kind: person
            """).Add([
            Article("a", "Osama spoke first. Then others spoke at length, and at the end came Hammad."),
            Article("b", "Osama Hammad spoke first. Then others spoke at length, and at the end it rained."),
            .. Others]);

        index.Ids("osama hammad").ShouldBe("b a");
    }

    [Fact]
    public void Articles_that_score_the_same_keep_the_order_of_the_index()
    {
        using var index = Corpus(
            new { id = "c", text = "A strike at the port.", date = "2026-01-01" },
            new { id = "b", text = "A strike at the port.", date = "2026-01-01" },
            new { id = "d", text = "A strike at the port." },
            new { id = "a", text = "A strike at the port.", date = "2025-01-01" },
            new { id = "e", text = "A strike at the port.", date = "2026-02-01" });

        index.Ids("strike").ShouldBe("e b c a d");
    }

    [Fact]
    public void A_long_question_weighs_what_it_repeats()
    {
        using var index = Corpus(Article("a", "All about copper here."), Article("b", "All about silver here."));
        const string Question = "Where can one read of copper or silver, gold, tin, zinc, iron, lead";

        index.Ids(Question + " and of silver?").ShouldBe("b a");
        index.Ids(Question + " and of copper?").ShouldBe("a b");
    }

    [Fact]
    public void The_plain_ranking_is_the_sum_of_both_fields_computed_by_hand()
    {
        using var index = TestCatalog.Of(
            new { id = "a", title = "Port strike", text = "The strike goes on. A strike." },
            new { id = "b", title = "Rain", text = "It rains." },
            new { id = "c", title = "Wind over hills", text = "No strike." });
        var hits = index.Search(new SearchRequest { Query = "strikes", Rank = Ranking.Bm25 }).Hits.ToDictionary(hit => hit.Id, hit => hit.Score);

        // Headlines have 2, 1 and 3 words, one of them the word; texts 6, 2 and 2, two of them the word.
        double inTitle = Bm25(1, 3, 1, 2, 2), inText = Bm25(2, 3, 2, 6, 10 / 3.0);
        hits["a"].ShouldBe(inTitle + inText, 1e-5);
        hits["c"].ShouldBe(Bm25(2, 3, 1, 2, 10 / 3.0), 1e-5);

        static double Bm25(int having, int documents, int frequency, int length, double average) =>
            Math.Log(1 + (documents - having + 0.5) / (having + 0.5)) * frequency / (frequency + 1.2 * (0.25 + 0.75 * length / average));
    }

    [Fact]
    public void The_plain_ranking_knows_no_exact_form_no_nearness_and_no_age()
    {
        using var index = Corpus(
            new { id = "a", text = "The gas was sold, and nobody asked for the fields again.", date = "2026-02-01" },
            new { id = "b", text = "The gas field was sold, and nobody asked for them again.", date = "2020-02-01" });

        index.Search(new SearchRequest { Query = "gas field", Rank = Ranking.Bm25, Freshness = 1 }).Hits.Select(hit => hit.Score).Distinct().Count().ShouldBe(1);
        index.Ids("gas field").ShouldBe("b a");
    }

    [Fact]
    public void Age_counts_only_where_a_reader_asks_for_it()
    {
        using var index = Corpus(
            new { id = "long", text = "One hears of a strike now and of another strike as well.", date = "2025-01-01" },
            new { id = "new", text = "One hears of a strike now and of other things as well.", date = "2026-02-01" },
            new { id = "undated", text = "One hears of a strike now and of other things as well." },
            new { id = "old", text = "One hears of a strike now and of other things as well.", date = "2024-01-01" });

        index.Ids("strike").ShouldStartWith("long new");
        index.Ids(new SearchRequest { Query = "strike", Freshness = 30 }).ShouldStartWith("new");
        index.Ids(new SearchRequest { Query = "strike -another", Freshness = 30 }).ShouldBe("new undated old");
        index.Ids(new SearchRequest { Query = "strike", Freshness = SearchRequest.MaxFreshness }).ShouldStartWith("long new");
    }

    [Fact]
    public void Age_is_counted_from_the_newest_article_that_is_not_of_the_future()
    {
        object[] articles =
        [
            new { id = "old", text = "One hears of a strike now.", date = "2001-01-01" },
            new { id = "newer", text = "One hears of a strike now.", date = "2001-03-01" },
        ];
        using var index = Corpus(articles);
        using var withFuture = Corpus([.. articles, new { id = "future", text = "Rain and wind again.", date = "2999-01-01" }]);
        var request = new SearchRequest { Query = "strike", Freshness = 30 };
        double Ratio(TestCatalog catalog) => catalog.Search(request).Hits is [var first, var second] ? second.Score / first.Score : 0;

        Ratio(index).ShouldBe(0.5 + 0.5 * Math.Pow(2, -59 / 30.0), 1e-5);
        Ratio(withFuture).ShouldBe(Ratio(index), 1e-5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_half_life_out_of_bounds_is_refused(double days)
    {
        using var index = Corpus();

        Should.Throw<ArgumentOutOfRangeException>(() => index.Search(new SearchRequest { Query = "rain", Freshness = days }));
    }

    [Fact]
    public void Words_that_are_near_each_other_mark_nothing_of_their_own()
    {
        using var index = Corpus(Article("a", "The gas of the field was sold."));
        var hit = index.Search("gas field").Hits.Single();

        hit.Reasons.Select(reason => reason.Asked).ShouldBe(["field", "gas"], ignoreOrder: true);
        Marks.In(hit.Passages.Single()).ShouldBe(["gas", "field"]);
    }

    [Fact]
    public void An_explanation_is_said_in_a_readers_words()
    {
        using var index = Corpus(Article("a", "The visits to the port, and a visit to the hills.", "Visiting the hills"));
        var readings = Readings(index.Search(new SearchRequest { Query = "visit hills", Explain = true, Freshness = 7 }).Hits[0].Explanation!);

        readings.ShouldContain("“visit” in any form: in the headline once and in the text twice; common");
        readings.ShouldContain("“visit”, so written: in the text once; common");
        readings.ShouldContain("“visit … hills” near each other in the headline and in the text");
        readings.ShouldContain("what is left for its age");
    }

    private static IEnumerable<string> Readings(ScoreExplanation explanation) =>
        explanation.Parts.SelectMany(Readings).Concat(explanation.Reading is { } own ? [own] : []);

    private static object Article(string id, string text, string? title = null) => new { id, title, text, date = "2026-01-01" };

    private static TestCatalog Corpus(params object[] articles) => new TestCatalog().Add([.. articles, .. Others]);
}
