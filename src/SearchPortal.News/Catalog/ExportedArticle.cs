namespace SearchPortal.News.Catalog;

/// <summary>An article as it is exported.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Outlet">The outlet's name, or null where unknown.</param>
/// <param name="Published">The date as ISO 8601 of its own precision, or null.</param>
/// <param name="Language">BCP 47 tag, or <c>und</c>.</param>
/// <param name="Url">Address of the original, or null.</param>
/// <param name="Actors">Actors named, most often named first.</param>
/// <param name="Topics">Topics.</param>
/// <param name="Body">The text; blocks are parted by an empty line.</param>
public sealed record ExportedArticle(
    string Id,
    string? Title,
    string? Outlet,
    string? Published,
    string Language,
    string? Url,
    IReadOnlyList<Label> Actors,
    IReadOnlyList<Label> Topics,
    string Body);
