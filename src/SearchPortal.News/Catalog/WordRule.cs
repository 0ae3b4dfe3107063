namespace SearchPortal.News.Catalog;

/// <summary>Which rule the words without an operator followed.</summary>
public enum WordRule
{
    /// <summary>All must match.</summary>
    All,

    /// <summary>Those that match all come first, those that match most of the words follow.</summary>
    AllThenMost,

    /// <summary>A long question: any word counts.</summary>
    Any,
}
