using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class SignificantTests : IDisposable
{
    // Of 40 articles, 10 are about the harbour. "port" is in 8 of them and in 1 other; "news" in all 40; "rare" in 1 of them; "hills" in others only.
    private readonly TestCatalog index = new();

    public SignificantTests()
    {
        using var writer = CatalogWriter.Open(index.Options);
        for (var number = 0; number < 40; number++)
        {
            writer.Put(new Article
            {
                Id = number.ToString(CultureInfo.InvariantCulture),
                Blocks = [new Block(BlockKind.Paragraph, number < 10 ? "The harbour." : "The hills.")],
                StatedTopics = [.. new[] { "news", number is < 8 or 20 ? "port" : "", number == 3 ? "rare" : "", number >= 10 ? "hills" : "" }.Where(topic => topic.Length > 0)],
                Source = "test",
            });
        }

        writer.Commit();
    }

    public void Dispose() => index.Dispose();

    [Fact]
    public void What_hits_have_more_often_than_others_comes_first_with_both_counts()
    {
        var answer = Ask("harbour");

        (answer.Articles, answer.InCorpus).ShouldBe((10, 40));
        answer.Values.Select(value => (value.Value.Value, value.Value.Count, value.InCorpus)).ShouldBe([("port", 8L, 9L), ("rare", 1L, 1L)]);
        // 2 · Σ O ln(O / E) of 8, 2, 1, 29 and 1, 9, 0, 30.
        answer.Values[0].Score.ShouldBe(23.876, 0.001);
        answer.Values[1].Score.ShouldBe(2.851, 0.001);
    }

    [Theory, InlineData(""), InlineData("nothing-has-this")]
    public void Nothing_is_unusual_in_everything_or_in_nothing(string query) => Ask(query).Values.ShouldBeEmpty();

    [Fact]
    public void No_more_values_are_given_than_asked() => index.Catalog.Significant(new SearchRequest { Query = "harbour" }, "topic", 1, TestContext.Current.CancellationToken).Values.Count.ShouldBe(1);

    [Fact]
    public void A_choice_narrows_its_own_facet_too_and_is_marked()
    {
        var answer = index.Catalog.Significant(new SearchRequest { Topics = ["port"] }, "topic", 10, TestContext.Current.CancellationToken);

        answer.Articles.ShouldBe(9);
        answer.Values[0].Value.ShouldBe(new FacetValue("port", "port", 9, Selected: true));
    }

    [Theory]
    [InlineData("harbour", "")]
    [InlineData("harbour", "port")]
    [InlineData("hills OR harbour", "hills")]
    [InlineData("nothing-has-this", "")]
    public void An_answer_brings_what_a_question_of_its_own_would_tell(string query, string topic)
    {
        var request = new SearchRequest { Query = query, Topics = topic.Length > 0 ? [topic] : [] };

        var answer = index.Catalog.Search(request with { Significant = ["topic", "outlet"], SignificantSize = 3 }, TestContext.Current.CancellationToken);

        foreach (var (brought, field) in answer.Significant.Zip(["topic", "outlet"]))
        {
            var asked = index.Catalog.Significant(request, field, 3, TestContext.Current.CancellationToken);
            brought.Values.ShouldBe(asked.Values);
            (brought with { Values = asked.Values }).ShouldBe(asked);
        }
    }

    [Fact]
    public void There_is_nothing_significant_of_a_field_that_is_no_facet() =>
        Should.Throw<ArgumentException>(() => index.Catalog.Search(new SearchRequest { Significant = ["body"] }, TestContext.Current.CancellationToken)).Message.ShouldContain("'body'");

    private SignificantValues Ask(string query) => index.Catalog.Significant(new SearchRequest { Query = query }, "topic", 10, TestContext.Current.CancellationToken);
}
