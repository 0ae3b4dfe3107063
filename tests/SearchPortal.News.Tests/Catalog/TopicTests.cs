namespace SearchPortal.News.Tests.Catalog;

/// <summary>Topics are queries that run over each article while it is indexed.</summary>
public sealed class TopicTests
{
    private const string Topics = """
        topics:
          - id: visits
            name: visits
            query: (visit AND minister) OR "state visit"
          - id: headline
            name: headline
            query: title:oil
          - id: not-sea
            name: not the sea
            query: NOT sea
        """;

    [Theory]
    [InlineData("None", "Ministers visited.", "not-sea visits")]
    [InlineData("None", "It was no state visit by sea.", "visits")]
    [InlineData("None", "A visit of the state at sea.", "")]
    [InlineData("Oil", "Sea.", "headline")]
    [InlineData("Sea", "Oil.", "")]
    public void An_article_has_the_topics_whose_queries_match_it(string title, string text, string topics)
    {
        using var index = new TestCatalog(null, Topics).Add(new { id = "a", title, text });

        string.Join(' ', index.Catalog.Get("a")!.Topics.Select(topic => topic.Id).Order(StringComparer.Ordinal)).ShouldBe(topics);
    }

    [Fact]
    public void An_article_shows_the_query_that_found_its_topic()
    {
        using var index = new TestCatalog(null, Topics).Add(new { id = "a", title = "Oil", text = "At sea." });

        index.Catalog.Get("a")!.Topics.ShouldHaveSingleItem().Query.ShouldBe("title:oil");
    }

    [Fact]
    public void A_topic_finds_what_its_query_finds()
    {
        using var index = new TestCatalog(null, Topics).Add(
            new { id = "a", title = "Oil", text = "A state visit." },
            new { id = "b", title = "Gas", text = "The minister is visiting the sea." },
            new { id = "c", title = "Sea", text = "Visits." });

        index.IdSet("topic:visits").ShouldBe(index.IdSet("(visit AND minister) OR \"state visit\""));
        index.IdSet("topic:visits").ShouldBe("a b");
    }
}
