namespace SearchPortal.News.Catalog;

/// <summary>An id and what to call it.</summary>
public sealed record Label(string Id, string Name);
