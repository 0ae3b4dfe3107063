namespace SearchPortal.News.Extraction.Html;

/// <summary>The article of a web page.</summary>
/// <param name="Facts">What the page says about it.</param>
/// <param name="Blocks">Its text.</param>
internal sealed record HtmlPage(PageFacts Facts, IReadOnlyList<Block> Blocks)
{
    /// <summary>Reads a page. Never fails: a page without a text has no blocks.</summary>
    /// <param name="source">The page.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    public static HtmlPage Read(HtmlSource source, DateTimeOffset now)
    {
        var html = HtmlDecoder.Decode(source);
        using var document = HtmlParser.Parse(html);
        var facts = PageFacts.Read(document, HtmlHead.Read(html, source.Address), now);
        return new HtmlPage(facts, PageBody.Read(document, facts));
    }
}
