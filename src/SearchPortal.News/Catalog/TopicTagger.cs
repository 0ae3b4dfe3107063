using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
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
