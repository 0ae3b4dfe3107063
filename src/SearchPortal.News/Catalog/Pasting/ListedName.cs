namespace SearchPortal.News.Catalog.Pasting;

/// <summary>A name of a list, searched.</summary>
/// <param name="Name">As it stands in the list.</param>
/// <param name="Query">The query that finds its articles: the words side by side, each in any of its spellings.</param>
/// <param name="Spellings">The spellings that the index has and that were searched, most articles first.</param>
/// <param name="Articles">Articles that have any of them, exactly.</param>
/// <param name="First">Day of the earliest dated one, or null.</param>
/// <param name="Last">Day of the latest dated one, or null.</param>
public sealed record ListedName(string Name, string Query, IReadOnlyList<string> Spellings, long Articles, string? First, string? Last)
{
    /// <summary>Whether it was searched; false where the time was over before its turn.</summary>
    public bool IsSearched { get; init; } = true;
}
