namespace SearchPortal.News.Extraction.Html;

/// <summary>A web page as it was received.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Charset">The encoding that came with it (a header), or null.</param>
/// <param name="Address">The address that it was fetched from, or null where nobody knows.</param>
public sealed record HtmlSource(ReadOnlyMemory<byte> Bytes, string? Charset = null, string? Address = null);
