namespace SearchPortal.Engine.Segments;

/// <summary>A term and how many documents have it (deleted ones count until a merge drops them).</summary>
public readonly record struct TermFrequency(string Term, long Documents);
