namespace SearchPortal.News.Catalog;

/// <summary>The order of a facet's values.</summary>
public enum FacetSort
{
    /// <summary>Most articles first, then by label.</summary>
    Count,

    /// <summary>By label.</summary>
    Label,
}
