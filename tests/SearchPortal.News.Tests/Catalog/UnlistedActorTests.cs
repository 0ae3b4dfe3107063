using SearchPortal.News.Catalog;
using SearchPortal.News.Names;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Actors that nobody listed: values of the facet, with a label, like others.</summary>
public sealed class UnlistedActorTests : IDisposable
{
    private readonly TestCatalog index = new();

    public UnlistedActorTests()
    {
        Put(
            Article("a", "Khalifa Haftar spoke to Asim Munir.", "Khalifa Haftar", "Asim Munir"),
            Article("b", "Khalifa Hifter left.", "Khalifa Hifter"),
            Article("c", "Khalifa Hifter came back.", "Khalifa Hifter"),
            Article("d", "Saddam Haftar spoke.", "Saddam Haftar"));
    }

    public void Dispose() => index.Dispose();

    [Fact]
    public void The_facet_counts_them_under_their_most_common_spelling()
    {
        var values = index.Search("").Actors.Values;
        values.Select(value => (value.Value, value.Label, value.Count, value.Kind)).ShouldBe([
            ("~khalifa-haftar", "Khalifa Hifter", 3, ActorKind.Person),
            ("~asim-munir", "Asim Munir", 1, ActorKind.Person),
            ("~saddam-haftar", "Saddam Haftar", 1, ActorKind.Person)]);
    }

    [Fact]
    public void The_label_follows_the_articles()
    {
        index.Search("").Actors.Values[0].Label.ShouldBe("Khalifa Hifter");
        using (var writer = CatalogWriter.Open(index.Options))
        {
            writer.Delete("b");
            writer.Delete("c");
            writer.Commit();
        }

        index.Catalog.Refresh();
        index.Search("").Actors.Values.Select(value => value.Label).ShouldContain("Khalifa Haftar");
    }

    [Theory]
    [InlineData("actor:~khalifa-haftar", "a b c")]
    [InlineData("actor:khalifa-haftar", "a b c")]
    [InlineData("actor:\"~khalifa-haftar\"", "a b c")]
    [InlineData("actor:\"Khalifa Haftar\"", "a b c")]
    [InlineData("actor:\"khalifa hifter\"", "a b c")]
    [InlineData("actor:(~asim-munir OR ~saddam-haftar)", "a d")]
    [InlineData("NOT actor:~khalifa-haftar", "d")]
    [InlineData("-actor:~khalifa-haftar", "d")]
    [InlineData("actor:~khalifa-haftar NEAR left", "b")]
    [InlineData("actor:~khalifa-haftar NEAR actor:~asim-munir", "a")]
    public void A_query_finds_them_by_id_and_by_every_spelling(string query, string ids) => index.IdSet(query).ShouldBe(ids);

    [Fact]
    public void A_choice_narrows_to_them_and_a_table_names_them()
    {
        index.Ids(new SearchRequest { Actors = ["~khalifa-haftar", "~asim-munir"], ActorMatch = FacetMatch.All }).ShouldBe("a");
        index.IdSet("spoke").ShouldBe("a d");
        index.Ids(new SearchRequest { Query = "spoke", NotActors = ["~asim-munir"] }).ShouldBe("d");
        index.Catalog.Cross(new SearchRequest(), new CrossTableRequest("actor", "language"), TestContext.Current.CancellationToken)
            .Rows.Values.Select(value => value.Label).ShouldBe(["Khalifa Hifter", "Asim Munir", "Saddam Haftar"]);
        index.Catalog.Facet(new SearchRequest(), new FacetPageRequest("actor") { Contains = "haftar" }, TestContext.Current.CancellationToken)
            .Values.Select(value => value.Label).ShouldBe(["Khalifa Hifter", "Saddam Haftar"]);
    }

    [Fact]
    public void They_are_suggested_by_every_spelling()
    {
        var group = index.Catalog.Suggest("Khalifa Haf", cancellation: TestContext.Current.CancellationToken).Groups[0];
        var suggestion = group.Suggestions.ShouldHaveSingleItem();
        suggestion.Value.ShouldBe("~khalifa-haftar");
        suggestion.Label.Text.ShouldBe("Khalifa Hifter");
    }

    [Fact]
    public void An_article_names_them_and_says_why()
    {
        var actor = index.Catalog.Get("b")!.Actors.ShouldHaveSingleItem();
        actor.Name.ShouldBe("Khalifa Hifter");
        actor.Spellings.ShouldBe([new SpellingCount("Khalifa Hifter", 1)]);
        actor.Reasons.ShouldHaveSingleItem().ShouldStartWith("spelled like Khalifa Haftar");
        index.Catalog.Get("a")!.Actors[0].Reasons.ShouldBeNull();
    }

    [Fact]
    public void Later_articles_get_the_ids_that_were_given()
    {
        Put(Article("e", "Khalifa Heftar and Khalifa Haftar.", "Khalifa Heftar", "Khalifa Haftar"), Article("f", "Aguila Saleh.", "Aguila Saleh"));
        index.Catalog.Refresh();
        index.IdSet("actor:~khalifa-haftar").ShouldBe("a b c e");
        index.IdSet("actor:~aguila-saleh").ShouldBe("f");
    }

    [Fact]
    public void What_a_writer_did_not_commit_gives_no_id()
    {
        using (var writer = CatalogWriter.Open(index.Options)) writer.Put(Article("x", "Zebulon Quist.", "Zebulon Quist"));
        Put(Article("y", "Another.", "Aguila Saleh"));
        index.Catalog.Refresh();
        index.Catalog.Facet(new SearchRequest(), new FacetPageRequest("actor") { Contains = "quist" }, TestContext.Current.CancellationToken).Total.ShouldBe(0);
        SearchPortal.Engine.IndexChecker.Check(index.Options.IndexFolder).Problems.ShouldBeEmpty();
    }

    private void Put(params Article[] articles)
    {
        using var writer = CatalogWriter.Open(index.Options);
        foreach (var article in articles) writer.Put(article);
        writer.Commit();
    }

    private static Article Article(string id, string body, params string[] people) => new()
    {
        Id = id,
        Blocks = [new Block(BlockKind.Paragraph, body)],
        Source = id,
        Language = "en",
        Mentions = [.. people.Select(name => new ActorMention(null, false, body.IndexOf(name, StringComparison.Ordinal), name.Length, name) { Kind = ActorKind.Person })],
    };
}
