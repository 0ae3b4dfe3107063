namespace SearchPortal.News.Topics;

/// <summary>A topic: an article has it if its query matches the article, or if it has a topic below it.</summary>
/// <param name="Id">Its id, in addresses and in the index.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Query">A query in the portal's own language.</param>
/// <param name="Parent">The id of the topic above it, or null.</param>
public sealed record Topic(string Id, string Name, string Query, string? Parent = null);
