using AngleSharp.Html.Dom;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Finds the text of the article in a web page and leaves the rest of the page out.</summary>
internal static class PageBody
{
    /// <summary>The blocks of the text, in their order.</summary>
    /// <param name="document">The page; it may be changed.</param>
    /// <param name="facts">What the page says about its article.</param>
    public static IReadOnlyList<Block> Read(IHtmlDocument document, PageFacts facts) =>
        document.Body is { } body ? [.. Paragraphs.Of(ReceivedText.Clean(body.TextContent)).Select(text => new Block(BlockKind.Paragraph, text))] : [];
}
