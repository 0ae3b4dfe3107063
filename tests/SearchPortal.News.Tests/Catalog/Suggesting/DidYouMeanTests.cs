using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog.Suggesting;

/// <summary>A search that finds little says what may have been meant, and how much that finds.</summary>
public sealed class DidYouMeanTests
{
    private const string Actors = """
        actors:
          - id: elections-board
            name: Electins Board
            kind: organisation
            spellings: []
        """;

    [Theory]
    [InlineData("parlament", "parliament")]
    [InlineData("prime ministre", "prime minister")]
    [InlineData("primme ministre", "prime minister")]
    [InlineData("Parlament", "Parliament")]
    [InlineData("PARLAMENT", "PARLIAMENT")]
    [InlineData("parilament", "parliament")]
    [InlineData("+parlament -oil", "+parliament -oil")]
    [InlineData("(parlament OR sennate) AND tripoli", "(parliament OR senate) AND tripoli")]
    [InlineData("title:parlament", "title:parliament")]
    [InlineData("\"prime ministre\"", "\"prime minister\"")]
    [InlineData("outlet:Daily parlament", "outlet:Daily parliament")]
    [InlineData("pressrelease", "press release")]
    [InlineData("+pressrelease", "+\"press release\"")]
    [InlineData("title:pressrelease", "title:\"press release\"")]
    [InlineData("parlia ment", "parliament")]
    [InlineData("البرلمن", "البرلمان")]
    [InlineData("parlament^2 tripoli", "parliament^2 tripoli")]
    [InlineData("parlament NEAR/5 tripoli", "parliament NEAR/5 tripoli")]
    [InlineData("LEAD(parlament)", "LEAD(parliament)")]
    [InlineData("pressrelease^2", "\"press release\"^2")]
    public void Rare_words_are_written_otherwise_and_the_rest_stays(string query, string meant)
    {
        using var index = Corpus();
        var answer = index.Search(query);
        answer.Query.DidYouMean.ShouldNotBeNull().Query.ShouldBe(meant);
        answer.Query.DidYouMean.Articles.ShouldBe(index.Search(meant).Total);
        answer.Query.DidYouMean.Articles.ShouldBeGreaterThan(answer.Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("parliament")]
    [InlineData("tripoli oil parliament")]
    [InlineData("qqqqqqqq")]
    [InlineData("zz")]
    [InlineData("20261")]
    [InlineData("electins")]
    [InlineData("-parlament")]
    [InlineData("outlet:parlament")]
    [InlineData("parliaments zzzzzzzz")]
    public void What_is_right_or_near_nothing_is_left_alone(string query)
    {
        using var index = Corpus();
        index.Search(query).Query.DidYouMean.ShouldBeNull();
    }

    [Fact]
    public void Words_that_articles_have_together_are_chosen()
    {
        // "bark" has more articles than "bank", but none with "central".
        using var index = TestCatalog.Of([
            .. Enumerable.Range(0, 40).Select(number => new { id = $"bark{number}", title = "Dogs bark", text = "x" }),
            .. Enumerable.Range(0, 30).Select(number => new { id = $"bank{number}", title = "Central bank", text = "x" })]);
        index.Search("bahk").Query.DidYouMean!.Query.ShouldBe("bark");
        index.Search("central bahk").Query.DidYouMean!.Query.ShouldBe("central bank");
        index.Search("cenrtal bahk").Query.DidYouMean!.Query.ShouldBe("central bank");
    }

    [Fact]
    public void Articles_are_counted_with_the_filters_of_the_search()
    {
        using var index = Corpus();
        var request = new SearchRequest { Query = "parlament", Outlets = ["Weekly"] };
        index.Search(request).Query.DidYouMean!.Articles.ShouldBe(index.Search(request with { Query = "parliament" }).Total);
        index.Search(request with { Outlets = ["None"] }).Query.DidYouMean.ShouldBeNull();
    }

    [Fact]
    public void A_word_that_some_articles_have_is_doubted_only_where_another_has_many_more()
    {
        using var index = TestCatalog.Of([
            new { id = "rare", title = "The bord came", text = "x" },
            .. Enumerable.Range(0, 60).Select(number => new { id = $"{number}", title = number < 25 ? "The bird and the corral" : "The coral", text = "x" })]);
        index.Search("bord").Query.DidYouMean!.Query.ShouldBe("bird");
        index.Search("corral").Query.DidYouMean.ShouldBeNull();
    }

    [Theory]
    [InlineData("((((((((parlament")]
    [InlineData("\"\"\"parlament")]
    [InlineData("parlament \ud800 \0")]
    [InlineData("orr andd nott")]
    public void Malformed_queries_are_no_exception(string query)
    {
        using var index = Corpus();
        index.Search(query);
        index.Search(string.Concat(Enumerable.Repeat(query + " ", 100))).Query.ShouldNotBeNull();
    }

    private static TestCatalog Corpus() => new TestCatalog(Actors).Add([
        .. Enumerable.Range(0, 30).Select(number => new
        {
            id = $"{number:00}",
            title = number % 2 == 0 ? "Parliament met in Tripoli" : "Senate and prime minister met, says press release",
            text = number % 2 == 0 ? "The parliament debated. البرلمان" : "The elections, says a press release, come first.",
            outlet = number % 3 == 0 ? "Weekly" : "Daily",
        }),
        .. Enumerable.Range(0, 12).Select(number => new { id = $"oil{number}", title = "Oil", text = "Oil rose.", outlet = "Daily" })]);
}
