namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Suggestions of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Total">How many there are; of headlines, how many articles.</param>
/// <param name="Suggestions">The best of them.</param>
public sealed record SuggestGroup(SuggestKind Kind, long Total, IReadOnlyList<Suggestion> Suggestions);
