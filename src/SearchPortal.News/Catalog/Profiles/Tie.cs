namespace SearchPortal.News.Catalog.Profiles;

/// <summary>Two actors of a list that are named in the same articles.</summary>
/// <param name="First">The place of one in the list.</param>
/// <param name="Second">The place of the other, which comes later.</param>
/// <param name="Articles">Articles that name both, exactly; at least 1.</param>
public sealed record Tie(int First, int Second, long Articles);
