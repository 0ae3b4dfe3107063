namespace SearchPortal.Engine.Queries;

/// <summary>Queries together. The score is the sum of the matching <see cref="Must"/> and <see cref="Should"/> clauses.
/// Without must and filter at least one should clause has to match; with them they are optional unless <see cref="MinimumShouldMatch"/> says more.</summary>
public sealed record BooleanQuery : Query
{
    /// <summary>Clauses that must match and score.</summary>
    public IReadOnlyList<Query> Must { get; init; } = [];

    /// <summary>Clauses that may match and score.</summary>
    public IReadOnlyList<Query> Should { get; init; } = [];

    /// <summary>Clauses that must match and do not score.</summary>
    public IReadOnlyList<Query> Filter { get; init; } = [];

    /// <summary>Clauses that must not match.</summary>
    public IReadOnlyList<Query> MustNot { get; init; } = [];

    /// <summary>How many should clauses must match at least.</summary>
    public int MinimumShouldMatch { get; init; }
}
