namespace SearchPortal.Engine.Queries;

/// <summary>Documents that have any of these values. Constant score.</summary>
/// <param name="Field">A keyword field.</param>
/// <param name="Values">The values.</param>
/// <param name="OrMissing">Whether documents without any value match as well.</param>
public sealed record KeywordQuery(string Field, IReadOnlyList<string> Values, bool OrMissing = false) : Query;
