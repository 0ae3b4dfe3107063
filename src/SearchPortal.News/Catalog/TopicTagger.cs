using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Clauses;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>Finds an article's topics: each topic's query is asked of the article alone, with the very matchers that search the index. For many threads.</summary>
internal sealed class TopicTagger
{
    private readonly Topic[] ofText;
    private readonly Topic[] ofActors;
    private readonly Percolator text;
    private readonly Percolator actors;

    /// <param name="topics">The topics.</param>
    /// <param name="authority">The actors that topic queries may name.</param>
    /// <param name="zone">The zone that dates of topic queries are in.</param>
    /// <exception cref="TopicsException">A topic's query asks for nothing, so that every article would have it.</exception>
    public TopicTagger(TopicSet topics, ActorAuthority authority, TimeZoneInfo zone)
    {
        var builder = new QueryBuilder(new BuildKnowledge(null, new FieldValues(authority, topics, OutletValues.None), zone));
        var queries = topics.Topics.ToDictionary(topic => topic, topic => Read(topic, builder));
        ofText = [.. topics.Topics.Where(topic => !AsksForActors(queries[topic]))];
        ofActors = [.. topics.Topics.Where(topic => AsksForActors(queries[topic]))];
        text = new Percolator(ArticleSchema.Schema, [.. ofText.Select(topic => queries[topic])]);
        actors = new Percolator(ArticleSchema.Schema, [.. ofActors.Select(topic => queries[topic])]);
    }

    /// <summary>The topics of an article that depend on the article alone, and not on whose actors its names are: this takes the longer part of the time.</summary>
    /// <param name="document">The article's document.</param>
    /// <param name="analysis">The words of it.</param>
    public IReadOnlyList<string> OfText(Document document, DocumentAnalysis analysis) => [.. text.Matching(document, analysis).Select(number => ofText[number].Id)];

    /// <summary>The topics that are found in an article, beside those that it states.</summary>
    /// <param name="article">The article.</param>
    /// <param name="document">Its document, with the stated topics and with its actors.</param>
    /// <param name="analysis">The words of it.</param>
    /// <param name="found">What <see cref="OfText"/> found.</param>
    public IReadOnlyList<string> Of(Article article, Document document, DocumentAnalysis analysis, IReadOnlyList<string> found)
    {
        if (article.StatedOnly) return article.StatedTopics;
        var byActors = ofActors.Length == 0 ? [] : actors.Matching(document, analysis).Select(number => ofActors[number].Id);
        return [.. article.StatedTopics.Union(found).Union(byActors)];
    }

    private static bool AsksForActors(Query query) => QueryParts.All(query).Any(part => part is KeywordQuery { Field: ArticleSchema.Actor });

    private static Query Read(Topic topic, QueryBuilder builder) =>
        builder.Build(topic.Query, WordRule.All).Query is var query and not MatchAllQuery
            ? query
            : throw new TopicsException("topics", 1, $"the query of topic '{topic.Id}' asks for nothing: {topic.Query}", "Write words, phrases or a filter that an article may have or lack");
}
