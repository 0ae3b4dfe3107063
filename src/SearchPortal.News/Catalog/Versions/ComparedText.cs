namespace SearchPortal.News.Catalog.Versions;

/// <summary>One of two texts that are compared.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="IsEarlier">Whether that is no longer in force.</param>
/// <param name="Outlet">The outlet's name, or null.</param>
/// <param name="Published">When it was published as ISO 8601 of its own precision, or null.</param>
/// <param name="Language">BCP 47 tag, or <c>und</c>.</param>
public sealed record ComparedText(string Id, int Version, bool IsEarlier, string? Outlet, string? Published, string Language);
