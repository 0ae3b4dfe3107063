namespace SearchPortal.Engine.Queries;

/// <summary>The matches of another query, whose scores fall with age: score · (1 - w + w · 2^(-age / half-life)). What is not older than the origin loses nothing;
/// a document without the number is treated as one that is one half-life old.</summary>
/// <param name="Inner">What is looked for.</param>
/// <param name="Field">The number field that age is measured in.</param>
/// <param name="Origin">The number that has age 0.</param>
/// <param name="HalfLife">The age at which half of what can be lost is lost, above 0.</param>
/// <param name="Weight">The part of the score that can be lost, 0 to 1.</param>
public sealed record DecayQuery(Query Inner, string Field, long Origin, long HalfLife, float Weight) : Query;
