namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>The tokens of a query text that are read so far.</summary>
internal sealed class QueryTokens
{
    public List<QueryToken> All { get; } = [];

    /// <summary>The words, phrases and other clauses; operators do not count.</summary>
    public int ClauseCount { get; set; }

    /// <summary>Whether the last token is an operator or field whose clause comes next, even an empty one.</summary>
    public bool AwaitsClause =>
        All.Count > 0 && All[^1].Kind is not (QueryTokenKind.Leaf or QueryTokenKind.Open or QueryTokenKind.Close or QueryTokenKind.Boost);

    /// <summary>Whether a clause ends just before a place, its weight not yet given.</summary>
    public bool IsBehindClause(int position) =>
        All.Count > 0 && All[^1].End == position && All[^1].Kind is QueryTokenKind.Leaf or QueryTokenKind.Close;

    public void Add(QueryToken token) => All.Add(token);

    /// <summary>Adds a clause that ends before <paramref name="end"/>. An empty one stays only where an operator or a field asks for it.</summary>
    public void AddLeaf(SyntaxNode? node, int end, bool keepEmpty)
    {
        if (node is null && !keepEmpty) return;
        if (node is not null) ClauseCount++;
        var start = node?.Start ?? end;
        All.Add(new QueryToken(QueryTokenKind.Leaf, "", node, start, end - start));
    }
}
