namespace SearchPortal.News.Catalog.Grouping;

/// <summary>An article as a line of a list: of a story, or of copies.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">The headline, or the first sentence.</param>
/// <param name="TitleIsFirstSentence">Whether there is no headline.</param>
/// <param name="Outlet">The outlet's name, or null where unknown.</param>
/// <param name="Agency">The news agency that it was taken from, or null.</param>
/// <param name="Published">The date as ISO 8601 of its own precision, or null.</param>
/// <param name="Language">BCP 47 tag, or <c>und</c>.</param>
/// <param name="CopyOf">Id of the first article with this text; null where that is itself, or where there is no other.</param>
public sealed record StoryReport(string Id, string Title, bool TitleIsFirstSentence, string? Outlet, string? Agency, string? Published, string Language, string? CopyOf);
