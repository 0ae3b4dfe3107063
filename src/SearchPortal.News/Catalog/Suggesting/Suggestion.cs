using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>What somebody who is typing may mean.</summary>
/// <param name="Value">The id of the actor, topic or article, or the outlet's name.</param>
/// <param name="Label">What to call it, with the parts that were typed.</param>
/// <param name="Spelling">The other spelling of an actor that was typed, with the typed parts; null where the label itself was typed.</param>
/// <param name="Articles">Articles that choosing it finds.</param>
/// <param name="ActorKind">What an actor is; null for others, and where the authority file does not list it.</param>
/// <param name="Outlet">Who published the article of a headline; null where unknown, and for others.</param>
/// <param name="Published">The date of a headline's article as in <see cref="SearchHit.Published"/>; null for others.</param>
public sealed record Suggestion(
    string Value,
    MarkedText Label,
    MarkedText? Spelling,
    long Articles,
    ActorKind? ActorKind = null,
    string? Outlet = null,
    string? Published = null);
