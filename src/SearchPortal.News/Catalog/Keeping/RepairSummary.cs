namespace SearchPortal.News.Catalog.Keeping;

/// <summary>What a <see cref="CatalogRepair"/> did.</summary>
/// <param name="Problems">What was wrong; empty for a sound index.</param>
/// <param name="SoundSegments">Segments that stayed as they are.</param>
/// <param name="SoundArticles">Articles in them.</param>
/// <param name="Salvaged">Articles of damaged segments that are in the index again.</param>
/// <param name="Lost">Articles that can't be read: the id where it is readable, and what is wrong.</param>
/// <param name="SetAside">Folders that the damaged files are in now.</param>
/// <param name="IsManifestLost">Whether the manifest could not be read, and with it the index's time zone and which articles were deleted last.</param>
public sealed record RepairSummary(
    IReadOnlyList<string> Problems,
    int SoundSegments,
    long SoundArticles,
    long Salvaged,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> SetAside,
    bool IsManifestLost);
