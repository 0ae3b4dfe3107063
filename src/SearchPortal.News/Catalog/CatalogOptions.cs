namespace SearchPortal.News.Catalog;

/// <summary>Where the catalog's parts are.</summary>
/// <param name="IndexFolder">The folder of the index.</param>
/// <param name="ActorsFile">The authority file, or null for none.</param>
/// <param name="TopicsFile">The topics file, or null for none.</param>
/// <param name="Zone">IANA time zone of histograms and of dates without an offset. Counts when the index is made.</param>
public sealed record CatalogOptions(string IndexFolder, string? ActorsFile, string? TopicsFile, string Zone = "UTC")
{
    /// <summary>The file of outlets, or null for none.</summary>
    public string? OutletsFile { get; init; }

    /// <summary>How many earlier versions of an article are kept when it is updated; 0 keeps none.</summary>
    public int Versions { get; init; } = 5;

    /// <summary>What is kept for cursors.</summary>
    public CursorLimits Cursors { get; init; } = new();
}
