namespace SearchPortal.News.Catalog.Spelling;

/// <summary>Asks which spellings of a name the articles have, by outlet and over time.</summary>
public sealed record SpellingReportRequest
{
    /// <summary>An actor: id or name; null asks for <see cref="Name"/>.</summary>
    public string? Actor { get; init; }

    /// <summary>A name as somebody types it, where there is no actor. It is widened as in a search.</summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// Whose filters and dates narrow what is counted, whose interval is that of time, and whose chosen and left out spellings count.
    /// Its query does not.
    /// </summary>
    public SearchRequest Within { get; init; } = new();

    /// <summary>Whether spellings are told that hold a shorter one, such as Muammar Gaddafi beside Gaddafi.</summary>
    public bool FullNames { get; init; }

    /// <summary>How many outlets have a row, those with most articles.</summary>
    public int OutletSize { get; init; } = 50;

    /// <summary>The most spellings that have a column.</summary>
    public const int MaxSpellings = 30;

    /// <summary>The largest <see cref="OutletSize"/>.</summary>
    public const int MaxOutlets = 10_000;
}
