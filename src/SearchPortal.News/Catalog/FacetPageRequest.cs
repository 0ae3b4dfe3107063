namespace SearchPortal.News.Catalog;

/// <summary>Which values of a facet are asked for.</summary>
/// <param name="Field">One of <see cref="Fields"/>.</param>
public sealed record FacetPageRequest(string Field)
{
    /// <summary>The facets, and <c>date</c>.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. SearchScope.FacetFields, SearchScope.DateDimension];

    /// <summary>What a value's label, id or another spelling must contain, in any case, with or without accents; null lists all.</summary>
    public string? Contains { get; init; }

    /// <summary>Values that are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>The value below which to look: a topic, or a year, a month, a quarter or a week; null begins at the top. Dates are listed level by
    /// level, topics all together where this is null.</summary>
    public string? Parent { get; init; }
}
