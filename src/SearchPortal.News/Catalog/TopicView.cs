namespace SearchPortal.News.Catalog;

/// <summary>A topic of an article: id, name, and the query that found it (null where the source states the topic).</summary>
public sealed record TopicView(string Id, string Name, string? Query);
