namespace SearchPortal.News.Catalog.Clauses;

/// <summary>The words beside a word of the query, in the exact form of the index; null where there is none.</summary>
/// <param name="Before">The word before it.</param>
/// <param name="After">The word behind it.</param>
internal readonly record struct Neighbours(string? Before, string? After)
{
    /// <summary>A word that stands alone.</summary>
    public static Neighbours None { get; }
}
