namespace SearchPortal.News.Tests.Catalog;

public sealed class HighlightTests
{
    [Fact]
    public void Headline_and_every_block_are_marked()
    {
        using var index = TestCatalog.Of(new { id = "a", title = "Oil flows", text = "Crude oil first.\n\nNo word here.\n\nThen the oil again." });
        var view = index.Catalog.Get("a", "oil")!;

        Marks.In(view.Title!).ShouldBe(["Oil"]);
        view.Blocks.Select(block => block.Ranges.Count).ShouldBe([1, 0, 1]);
        view.Blocks.SelectMany(Marks.In).ShouldBe(["oil", "oil"]);
    }

    [Theory]
    [InlineData("forces", "Forces,Forces")]
    [InlineData("\"armed\"", "Armed,Armed")]
    [InlineData("\"armed forces\"", "ArmedForces")]
    public void Half_of_a_run_together_word_is_marked_where_half_of_it_matches(string query, string marked)
    {
        using var index = TestCatalog.Of(new { id = "a", text = "The ArmedForces met. They are Armed and they are Forces." });
        var view = index.Catalog.Get("a", query)!;

        string.Join(',', Marks.In(view)).ShouldBe(marked);
        view.Article.Body.ShouldContain("ArmedForces", Case.Sensitive);
    }

    [Fact]
    public void A_phrase_is_marked_as_a_whole_and_its_words_elsewhere_are_not()
    {
        using var index = TestCatalog.Of(new { id = "a", text = "Crude oil is crude, and oil is oil." });

        Marks.In(index.Catalog.Get("a", "\"crude oil\"")!).ShouldBe(["Crude oil"]);
    }

    [Fact]
    public void Places_that_overlap_become_one_mark()
    {
        using var index = TestCatalog.Of(new { id = "a", text = "Red green blue white." });
        var view = index.Catalog.Get("a", "\"red green\" OR \"green blue\" OR blue")!;

        Marks.In(view).ShouldBe(["Red green blue"]);
    }

    [Fact]
    public void Without_a_query_nothing_is_marked()
    {
        using var index = TestCatalog.Of(new { id = "a", title = "Oil", text = "Oil." });

        Marks.In(index.Catalog.Get("a")!).ShouldBeEmpty();
        Marks.In(index.Catalog.Get("a", "gas")!).ShouldBeEmpty();
        index.Catalog.Get("b", "oil").ShouldBeNull();
    }

    [Fact]
    public void What_is_left_out_is_not_marked_and_other_spellings_are_marked_unless_switched_off()
    {
        using var index = TestCatalog.Of(new { id = "a", text = "The harbour and the harbor are full." });

        Marks.In(index.Catalog.Get("a", "harbour -oil")!).ShouldBe(["harbour", "harbor"]);
        Marks.In(index.Catalog.Get("a", "harbour", variants: false)!).ShouldBe(["harbour"]);
    }

    [Fact]
    public void An_article_that_matches_most_of_the_words_is_marked_where_it_does()
    {
        using var index = TestCatalog.Of(new { id = "a", text = "Gold and silver." });

        Marks.In(index.Catalog.Get("a", "copper silver gold")!).ShouldBe(["Gold", "silver"]);
    }

    [Fact]
    public void A_reason_names_what_was_asked_what_stands_there_where_and_how_often()
    {
        using var index = TestCatalog.Of(new { id = "a", title = "Exporting oil", text = "Oil exports rise. Exports of oil fall." });
        var reasons = index.Search("export").Hits.Single().Reasons;

        reasons.ShouldAllBe(reason => reason.Asked == "export");
        reasons.Select(reason => (reason.Found, string.Join(',', reason.Fields), reason.Count)).ShouldBe([("Exporting", "title", 1), ("Exports", "body", 1), ("exports", "body", 1)]);
    }
}
