namespace SearchPortal.Engine.Queries;

/// <summary>Nothing.</summary>
public sealed record MatchNoneQuery : Query;
