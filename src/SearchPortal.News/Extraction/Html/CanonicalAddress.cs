namespace SearchPortal.News.Extraction.Html;

/// <summary>The address that all versions of a web page share (main, AMP, print, second page): an article that states no id is known by it.</summary>
internal static class CanonicalAddress
{
    /// <summary>Reads it from the head of a page alone, so that it costs little beside reading the whole page.</summary>
    /// <param name="source">The page.</param>
    /// <returns>An http or https address: the canonical one, else the one that the page was fetched from. Null where the page names none
    /// (or only the front page of its site) and nobody knows where it was fetched from.</returns>
    public static string? Find(HtmlSource source) => HtmlHead.Read(source).Address;
}
