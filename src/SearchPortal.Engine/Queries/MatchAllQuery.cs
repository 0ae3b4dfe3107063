namespace SearchPortal.Engine.Queries;

/// <summary>Everything. Constant score.</summary>
public sealed record MatchAllQuery : Query;
