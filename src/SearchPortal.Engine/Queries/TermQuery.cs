namespace SearchPortal.Engine.Queries;

/// <summary>A finished term (analysed already) of a text field or of its stems. Scored by BM25.</summary>
public sealed record TermQuery(string Field, string Term) : Query;
