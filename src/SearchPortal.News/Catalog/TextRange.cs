namespace SearchPortal.News.Catalog;

/// <summary>A range of a text in UTF-16 code units.</summary>
public readonly record struct TextRange(int Start, int Length);
