namespace SearchPortal.News.Catalog;

/// <summary>A remark on a query: a stable code and a sentence for people.</summary>
public sealed record ReadingNote(string Code, string Message);
