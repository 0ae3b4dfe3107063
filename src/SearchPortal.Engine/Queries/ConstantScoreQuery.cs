namespace SearchPortal.Engine.Queries;

/// <summary>What <paramref name="Inner"/> matches, with the boost as score.</summary>
public sealed record ConstantScoreQuery(Query Inner) : Query;
