namespace SearchPortal.Engine.Analysis;

/// <summary>A part of a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
public readonly record struct TextSpan(int Start, int End);
