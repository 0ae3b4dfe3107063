namespace SearchPortal.Web.Saved;

/// <summary>What is kept behind one secret link.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Opened">When it was last opened.</param>
/// <param name="Before">When the visit before ended: what was found later is new. Null on the first visit.</param>
/// <param name="Searches">Searches, in the order in which they were saved.</param>
/// <param name="Articles">Articles of all lists, in the order in which they were added.</param>
public sealed record SavedPage(long Id, string Name, DateTimeOffset Opened, DateTimeOffset? Before, IReadOnlyList<SavedSearch> Searches, IReadOnlyList<SavedArticle> Articles)
{
    /// <summary>The longest name of a page, a search or a list.</summary>
    public const int MaxName = 100;

    /// <summary>The longest note.</summary>
    public const int MaxNote = 1_000;

    /// <summary>The longest address of a search.</summary>
    public const int MaxAddress = 8_000;

    /// <summary>The most searches of a page.</summary>
    public const int MaxSearches = 50;

    /// <summary>The most articles of a page, in all its lists.</summary>
    public const int MaxArticles = 500;

    /// <summary>What a list is called where nobody names it.</summary>
    public const string UsualList = "To read";
}
