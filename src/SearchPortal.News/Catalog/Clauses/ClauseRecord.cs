using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>Keeps the clauses of a query as a tree while they are read: the first <see cref="MaxClauses"/>, so that counting them is bounded.</summary>
internal sealed class ClauseRecord(string text)
{
    /// <summary>The most clauses that are kept.</summary>
    public const int MaxClauses = 32;

    private readonly Stack<BuiltClause> open = [];
    private int count;

    /// <summary>The clauses that stand in no other.</summary>
    public List<BuiltClause> Roots { get; } = [];

    /// <summary>Whether no further clause is kept.</summary>
    public bool IsFull => count >= MaxClauses;

    /// <summary>Begins a clause; what begins before it ends is a part of it.</summary>
    /// <param name="start">First code unit in the query text.</param>
    /// <param name="length">Length in code units.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="field">The only field that it is looked for in, or null.</param>
    /// <param name="isExcluded">Whether articles that match it are left out.</param>
    public void Begin(int start, int length, QueryClauseKind kind, string? field, bool isExcluded = false)
    {
        var clause = new BuiltClause(text.Substring(start, length), start, kind, field, isExcluded);
        if (!IsFull) (open.TryPeek(out var around) ? around.Parts : Roots).Add(clause);
        count++;
        open.Push(clause);
    }

    /// <summary>Ends the clause that began last.</summary>
    /// <param name="query">What it asks; null where it asks for nothing, so that it is not kept.</param>
    public void End(Query? query)
    {
        var clause = open.Pop();
        clause.Query = query;
        if (query is null) (open.TryPeek(out var around) ? around.Parts : Roots).Remove(clause);
    }
}
