namespace SearchPortal.News.Catalog;

/// <summary>Why an article was found: a word or spelling that stands in it.</summary>
/// <param name="Asked">The word of the query.</param>
/// <param name="Found">The spelling in the text, as written.</param>
/// <param name="Fields">Where: <c>title</c>, <c>body</c>.</param>
/// <param name="Count">How often.</param>
public sealed record MatchReason(string Asked, string Found, IReadOnlyList<string> Fields, int Count);
