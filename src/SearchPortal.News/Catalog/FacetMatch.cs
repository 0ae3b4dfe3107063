namespace SearchPortal.News.Catalog;

/// <summary>How many of a facet's chosen values an article must have.</summary>
public enum FacetMatch
{
    /// <summary>One of them. The facet goes on counting articles that have none of them, so that others can be added.</summary>
    Any,

    /// <summary>All of them. The facet counts the articles that have them all.</summary>
    All,
}
