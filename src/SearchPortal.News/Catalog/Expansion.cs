namespace SearchPortal.News.Catalog;

/// <summary>A word of the query that also found other spellings.</summary>
/// <param name="Word">As typed.</param>
/// <param name="Reason">Why: <c>spellings of Abdul Hamid Dbeibah</c>, <c>British and American spelling</c>.</param>
/// <param name="ActorId">The actor, where it is a name.</param>
/// <param name="Spellings">What else was searched, and in how many articles of the whole index it stands.</param>
public sealed record Expansion(string Word, string Reason, string? ActorId, IReadOnlyList<SpellingCount> Spellings);
