namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>A place where a candidate stands.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Outlet">Who published it, or null where unknown.</param>
/// <param name="Published">When, as ISO 8601 of its own precision, or null.</param>
/// <param name="Language">BCP 47 tag, or <c>und</c>.</param>
/// <param name="Text">The headline or a passage, with the candidate marked.</param>
public sealed record CandidateExample(string Article, string? Outlet, string? Published, string Language, MarkedText Text);
