namespace SearchPortal.News.Names;

/// <summary>A run of query words and what else may stand in its place.</summary>
/// <param name="FirstWord">Index of the first word of the run.</param>
/// <param name="WordCount">Words in the run, at least 1.</param>
/// <param name="ActorId">The actor whose spellings these are; null for several actors and for ordinary words.</param>
/// <param name="Reason">Why, in words for the page, such as <c>spellings of Abdul Hamid Dbeibah</c>.</param>
/// <param name="Spellings">
/// Other spellings, never empty: none that the typed words already find, and none that another of the list already finds.
/// One of several words means these words side by side.
/// </param>
public sealed record VariantGroup(
    int FirstWord,
    int WordCount,
    string? ActorId,
    string Reason,
    IReadOnlyList<string> Spellings);
