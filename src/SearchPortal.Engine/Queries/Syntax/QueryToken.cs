namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>A piece of a query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as written; of a field, its name.</param>
/// <param name="Node">The node of a <see cref="QueryTokenKind.Leaf"/>.</param>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, SyntaxNode? Node, int Start, int Length)
{
    /// <summary>The operator of a <see cref="QueryTokenKind.Proximity"/>.</summary>
    public ProximityKind Proximity { get; init; }

    /// <summary>The number behind an operator: words between, times, weight.</summary>
    public float Number { get; init; }

    public int End => Start + Length;
}
