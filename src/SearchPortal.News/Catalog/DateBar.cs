namespace SearchPortal.News.Catalog;

/// <summary>A bar of a histogram.</summary>
/// <param name="Date"><c>2026</c>, <c>2026-Q1</c>, <c>2026-02</c>, <c>2026-W06</c> or <c>2026-02-02</c>: also what From and To take.</param>
/// <param name="Count">Articles, exactly.</param>
/// <param name="Selected">Whether the request's dates cover it.</param>
public sealed record DateBar(string Date, long Count, bool Selected);
