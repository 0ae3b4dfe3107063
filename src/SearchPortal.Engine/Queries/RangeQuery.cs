namespace SearchPortal.Engine.Queries;

/// <summary>Numbers of a field in a half-open range. Constant score.</summary>
/// <param name="Field">A number field.</param>
/// <param name="From">The least number, or null.</param>
/// <param name="Until">The number that is just beyond, or null.</param>
public sealed record RangeQuery(string Field, long? From, long? Until) : Query;
