namespace SearchPortal.News.Catalog;

/// <summary>Text with ranges that matched. Ranges are ascending and do not overlap.</summary>
/// <param name="Text">Plain text: encode it before it becomes HTML.</param>
/// <param name="Ranges">What matched, in UTF-16 code units.</param>
public sealed record MarkedText(string Text, IReadOnlyList<TextRange> Ranges);
