namespace SearchPortal.Engine.Queries;

/// <summary>Documents that have no number in a field. Constant score.</summary>
public sealed record MissingNumberQuery(string Field) : Query;
