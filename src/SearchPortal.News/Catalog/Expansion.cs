using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.News.Catalog;

/// <summary>A word of the query that also found other spellings.</summary>
/// <param name="Word">As typed.</param>
/// <param name="Reason">Why: <c>spellings of Abdul Hamid Dbeibah</c>, <c>British and American spelling</c>.</param>
/// <param name="ActorId">The actor, where it is a name.</param>
/// <param name="Spellings">How else it is spelt, in how many articles of the whole index, why, and what the search did with it.</param>
public sealed record Expansion(string Word, string Reason, string? ActorId, IReadOnlyList<ExpandedSpelling> Spellings);
