namespace SearchPortal.Web.Saved;

/// <summary>An article in a list. Nothing of the article itself is kept, so what is erased from the index is gone here too.</summary>
/// <param name="Id">Its number on the page.</param>
/// <param name="List">The list's name.</param>
/// <param name="Article">The article's id.</param>
/// <param name="Note">What was noted of it; empty where nothing was.</param>
/// <param name="Added">When it was added.</param>
public sealed record SavedArticle(long Id, string List, string Article, string Note, DateTimeOffset Added);
