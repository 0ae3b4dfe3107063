namespace SearchPortal.News.Sources;

/// <summary>A format that is read.</summary>
/// <param name="Id">Its short name, such as <c>jsonl</c>.</param>
/// <param name="Description">What it is: one line.</param>
/// <param name="Endings">The ends of names that it usually has, parted by spaces; content decides, not the name.</param>
public sealed record FormatInfo(string Id, string Description, string Endings);
