using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Clauses;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>Finds an article's topics: each topic's query is asked of the article alone, with the very matchers that search the index.</summary>
internal sealed class TopicTagger
{
    private readonly (string Id, Query Query)[] queries;

    /// <param name="topics">The topics.</param>
    /// <param name="actors">The actors that topic queries may name.</param>
    /// <param name="zone">The zone that dates of topic queries are in.</param>
    /// <exception cref="TopicsException">A topic's query asks for nothing, so that every article would have it.</exception>
    public TopicTagger(TopicSet topics, ActorAuthority actors, TimeZoneInfo zone)
    {
        var builder = new QueryBuilder(new BuildKnowledge(null, new FieldValues(actors, topics, OutletValues.None), zone));
        queries = topics.Topics.Select(topic => (topic.Id, Read(topic, builder))).ToArray();
    }

    private static Query Read(Topic topic, QueryBuilder builder) =>
        builder.Build(topic.Query, WordRule.All).Query is var query and not MatchAllQuery
            ? query
            : throw new TopicsException("topics", 1, $"the query of topic '{topic.Id}' asks for nothing: {topic.Query}", "Write words, phrases or a filter that an article may have or lack");

    /// <summary>The article's document with the topics that are found in it, beside those that the article states.</summary>
    /// <param name="article">The article.</param>
    /// <param name="document">Its document, with the stated topics.</param>
    public Document Tag(Article article, Document document)
    {
        if (queries.Length == 0 || article.StatedOnly) return document;
        var index = new MemoryIndex(ArticleSchema.Schema, document);
        var found = queries.Where(topic => index.Matches(topic.Query)).Select(topic => topic.Id);
        return ArticleSchema.WithTopics(document, [.. article.StatedTopics.Union(found)]);
    }
}
