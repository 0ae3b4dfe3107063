namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Something that a page says of its article.</summary>
/// <param name="Value">What it says, on one line.</param>
/// <param name="Reason">Where it says so, in a few words.</param>
internal sealed record Fact(string Value, string Reason);
