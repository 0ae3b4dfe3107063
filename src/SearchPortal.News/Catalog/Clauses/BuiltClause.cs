using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>A clause with the query that it was made into.</summary>
internal sealed class BuiltClause(string text, int start, QueryClauseKind kind, string? field, bool isExcluded)
{
    /// <summary>What it asks; null where it asks for nothing.</summary>
    public Query? Query { get; set; }

    public List<BuiltClause> Parts { get; } = [];

    /// <summary>The clause with its own number of articles.</summary>
    public QueryClause Count(Func<Query, long> count) =>
        new(text, start, kind, field, isExcluded, Query is null ? 0 : count(Query), Parts.Select(part => part.Count(count)).ToArray());
}
