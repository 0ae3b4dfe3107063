namespace SearchPortal.Engine.Queries;

/// <summary>Documents that have at least one word in a text field. Constant score.</summary>
public sealed record HasWordsQuery(string Field) : Query;
