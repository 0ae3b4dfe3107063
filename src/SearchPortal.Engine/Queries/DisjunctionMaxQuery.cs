namespace SearchPortal.Engine.Queries;

/// <summary>The best score of several alternatives, plus a part of the others' (Lucene's DisjunctionMaxQuery).</summary>
/// <param name="Alternatives">The alternatives; one must match.</param>
/// <param name="TieBreaker">Part of the scores below the best that is added: 0 for none, 1 for a sum.</param>
public sealed record DisjunctionMaxQuery(IReadOnlyList<Query> Alternatives, float TieBreaker = 0) : Query;
