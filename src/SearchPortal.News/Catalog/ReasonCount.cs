namespace SearchPortal.News.Catalog;

/// <summary>A reason, and how often it was met.</summary>
public sealed record ReasonCount(string Reason, long Count);
