namespace SearchPortal.Engine.Matching;

/// <summary>A place that matched.</summary>
/// <param name="Field">The postings field (a text field or its stems).</param>
/// <param name="Start">Position of the first word.</param>
/// <param name="End">One past the position of the last word.</param>
/// <param name="Label">The label of the query that matched here.</param>
public readonly record struct MatchSpan(string Field, int Start, int End, string? Label);
