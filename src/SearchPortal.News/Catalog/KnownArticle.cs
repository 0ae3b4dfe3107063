namespace SearchPortal.News.Catalog;

/// <summary>What the index knows of an article without opening it.</summary>
/// <param name="ContentHash">See <see cref="Article.ContentHash"/>.</param>
/// <param name="SourceHash">See <see cref="Catalog.SourceHash"/>.</param>
/// <param name="IsRecognisedNow">Whether its actors were recognised by the listed names of now.</param>
public sealed record KnownArticle(ulong ContentHash, ulong SourceHash, bool IsRecognisedNow);
