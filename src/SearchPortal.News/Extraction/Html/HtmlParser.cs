using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Makes a tree of a page, in bounded time and memory.</summary>
/// <remarks>AngleSharp is given what <see cref="LeanMarkup"/> leaves of the page, so that neither depth nor size can harm. Scripts never run.</remarks>
internal static class HtmlParser
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsKeepingSourceReferences = false };

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    public static IHtmlDocument Parse(string html) => new AngleSharp.Html.Parser.HtmlParser(Options).ParseDocument(LeanMarkup.Of(html));
}
