namespace SearchPortal.Engine.Highlighting;

/// <summary>A place of a text that matched.</summary>
/// <param name="Field">The text field.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Label">What the asker typed for the query that matched here.</param>
public readonly record struct TextMatch(string Field, int Start, int Length, string? Label);
