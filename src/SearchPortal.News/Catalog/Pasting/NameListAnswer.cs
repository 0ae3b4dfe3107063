namespace SearchPortal.News.Catalog.Pasting;

/// <summary>A list of names, each searched, from one snapshot.</summary>
/// <param name="Names">The names in the order of the list, each once.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
public sealed record NameListAnswer(IReadOnlyList<ListedName> Names, long Snapshot)
{
    /// <summary>The most names of a list.</summary>
    public const int MaxNames = 500;

    /// <summary>The longest name in UTF-16 code units.</summary>
    public const int MaxLength = 200;
}
