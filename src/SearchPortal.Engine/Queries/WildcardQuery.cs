namespace SearchPortal.Engine.Queries;

/// <summary>All terms that fit a pattern: <c>*</c> stands for any run of characters, also none, <c>?</c> for exactly one character
/// (Unicode scalar value). Constant score.</summary>
public sealed record WildcardQuery(string Field, string Pattern) : Query;
