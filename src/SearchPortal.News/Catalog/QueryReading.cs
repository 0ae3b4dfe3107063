using SearchPortal.News.Catalog.Suggesting;

namespace SearchPortal.News.Catalog;

/// <summary>How a query was understood.</summary>
/// <param name="Text">The query as given.</param>
/// <param name="Notes">Repairs and remarks: a stable code and a sentence.</param>
/// <param name="Expansions">Words that also found other spellings.</param>
/// <param name="Words">Which rule the words without an operator followed.</param>
/// <param name="Problem">Null, or why the request can't be answered as asked (a date that is none …); then there are no hits.</param>
/// <param name="DidYouMean">Where few articles match: the query that may have been meant, or null.</param>
/// <param name="Clauses">The clauses with the number of articles that each matches by itself, the first 32 of them: where <see cref="SearchRequest.Explain"/> asks for
/// them, and where nothing matches. Else empty.</param>
public sealed record QueryReading(
    string Text,
    IReadOnlyList<ReadingNote> Notes,
    IReadOnlyList<Expansion> Expansions,
    WordRule Words,
    string? Problem,
    DidYouMean? DidYouMean,
    IReadOnlyList<QueryClause> Clauses);
