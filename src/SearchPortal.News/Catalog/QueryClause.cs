namespace SearchPortal.News.Catalog;

/// <summary>A clause of a query, and how many articles it matches by itself.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it begins in the query, in UTF-16 code units.</param>
/// <param name="Kind">What it was understood as.</param>
/// <param name="Field">The only field that it was looked for in; null for headline and text.</param>
/// <param name="Excluded">Whether articles that match it are left out.</param>
/// <param name="Articles">Articles of the whole index that match it, filters aside.</param>
/// <param name="Parts">The clauses in it.</param>
public sealed record QueryClause(string Text, int Start, QueryClauseKind Kind, string? Field, bool Excluded, long Articles, IReadOnlyList<QueryClause> Parts);
