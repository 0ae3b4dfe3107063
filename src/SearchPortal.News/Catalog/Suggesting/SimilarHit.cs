namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>An article that is like another one.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">The headline; where there is none, the first sentence.</param>
/// <param name="TitleIsFirstSentence">Whether there is no headline.</param>
/// <param name="Outlet">The outlet's name, or null where unknown.</param>
/// <param name="Published">The date as in <see cref="SearchHit.Published"/>.</param>
/// <param name="Language">BCP 47 tag, or <c>und</c>.</param>
/// <param name="Words">The telling words that both articles have, as the asked one writes them, most telling first.</param>
/// <param name="Actors">The actors that both name, the one that the asked article names most first.</param>
/// <param name="Score">Score; comparable within one answer only.</param>
public sealed record SimilarHit(
    string Id,
    string Title,
    bool TitleIsFirstSentence,
    string? Outlet,
    string? Published,
    string Language,
    IReadOnlyList<string> Words,
    IReadOnlyList<Label> Actors,
    double Score);
