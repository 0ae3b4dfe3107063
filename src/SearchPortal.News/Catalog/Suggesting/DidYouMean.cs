namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>A query that somebody who finds little may have meant.</summary>
/// <param name="Query">The whole query with some words written otherwise.</param>
/// <param name="Articles">Articles that it finds with the same filters, exactly.</param>
public sealed record DidYouMean(string Query, long Articles);
