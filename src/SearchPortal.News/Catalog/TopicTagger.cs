using SearchPortal.Engine;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>Finds an article's topics: each topic's query is asked of the article alone, with the very matchers that search the index.</summary>
internal sealed class TopicTagger
{
    private readonly (string Id, Query Query)[] queries;

    public TopicTagger(TopicSet topics)
    {
        var builder = new QueryBuilder(null, FieldValues.None);
        queries = topics.Topics.Select(topic => (topic.Id, builder.Build(topic.Query, WordRule.All).Query)).ToArray();
    }

    /// <summary>Ids of the topics that the article states or that are found in it.</summary>
    public IReadOnlyList<string> Tag(Article article, TimeZoneInfo zone)
    {
        if (queries.Length == 0 || article.StatedOnly) return article.StatedTopics;
        var index = new MemoryIndex(ArticleSchema.Schema, ArticleSchema.ToDocument(article, article.StatedTopics, zone));
        return [.. article.StatedTopics.Union(queries.Where(topic => index.Matches(topic.Query)).Select(topic => topic.Id))];
    }
}
