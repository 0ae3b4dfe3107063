namespace SearchPortal.News.Catalog.Spelling;

/// <summary>What a search did with another spelling.</summary>
public enum SpellingUse
{
    /// <summary>Searched as if it had been typed.</summary>
    Searched,

    /// <summary>Searched, and ranked lower.</summary>
    Lower,

    /// <summary>Not searched, but offered: "also spelled".</summary>
    Offered,

    /// <summary>Not searched, since the reader left it out.</summary>
    LeftOut,
}
