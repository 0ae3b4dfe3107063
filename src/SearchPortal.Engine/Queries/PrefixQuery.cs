namespace SearchPortal.Engine.Queries;

/// <summary>All terms that begin so. Constant score.</summary>
public sealed record PrefixQuery(string Field, string Prefix) : Query;
