namespace SearchPortal.News.Catalog;

/// <summary>An actor in an article.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Spellings">The spellings found in this article, with how often.</param>
public sealed record ActorView(string Id, string Name, IReadOnlyList<SpellingCount> Spellings);
