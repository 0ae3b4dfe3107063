namespace SearchPortal.Web.Saved;

/// <summary>A search that somebody saved.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">The address of its results.</param>
/// <param name="Note">What was noted of it; empty where nothing was.</param>
/// <param name="Added">When it was saved.</param>
/// <param name="Seen">What it found when the visit before ended.</param>
/// <param name="Latest">What it found when its page was last opened.</param>
public sealed record SavedSearch(long Id, string Name, string Address, string Note, DateTimeOffset Added, SeenArticles Seen, SeenArticles Latest);
