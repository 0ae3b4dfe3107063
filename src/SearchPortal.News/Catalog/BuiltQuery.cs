using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Clauses;

namespace SearchPortal.News.Catalog;

/// <summary>A query text made into queries of the engine.</summary>
/// <param name="Query">What all of it asks.</param>
/// <param name="MostWords">What most of its words ask, where that is a question of its own; else null.</param>
/// <param name="Rule">Which rule its plain words follow.</param>
/// <param name="Notes">Repairs and remarks.</param>
/// <param name="Expansions">Words that also ask for other spellings.</param>
/// <param name="AsksForWords">False where nothing is scored: everything, or filters only.</param>
/// <param name="Clauses">The clauses that it was read from, up to a bound.</param>
internal sealed record BuiltQuery(
    Query Query,
    Query? MostWords,
    WordRule Rule,
    IReadOnlyList<ReadingNote> Notes,
    IReadOnlyList<Expansion> Expansions,
    bool AsksForWords,
    IReadOnlyList<BuiltClause> Clauses);
