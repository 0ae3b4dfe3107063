namespace SearchPortal.News.Extraction.Html;

/// <summary>A piece of HTML that is nothing but the text of an article, as feeds and mails have it.</summary>
internal static class HtmlFragment
{
    /// <summary>Its blocks: text alone, without any markup. Scripts, forms and the like are left out.</summary>
    /// <param name="html">The HTML.</param>
    public static IReadOnlyList<Block> Read(string html) =>
        HtmlParser.Parse(html) is { } document ? PageBody.Read(document, new PageFacts()) : [];
}
