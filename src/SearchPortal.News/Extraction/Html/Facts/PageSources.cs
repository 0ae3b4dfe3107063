using AngleSharp.Html.Dom;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>All places of a page where it says something about its article.</summary>
/// <param name="Meta">Elements <c>meta</c>.</param>
/// <param name="Graph">JSON-LD.</param>
/// <param name="Article">The article of the JSON-LD, or null.</param>
/// <param name="Elements">The visible page.</param>
/// <param name="WindowTitle">The element <c>title</c>, or null.</param>
/// <param name="Head">The page's address and version.</param>
/// <param name="Language">The language that the page states, or null.</param>
/// <param name="Now">The present, which bounds plausible dates.</param>
internal sealed record PageSources(
    MetaTags Meta, JsonLdGraph Graph, JsonLdNode? Article, PageElements Elements, string? WindowTitle, HtmlHead Head, Fact? Language, DateTimeOffset Now)
{
    private Func<IReadOnlyList<PageLine>> readLines = () => [];

    /// <summary>The short lines of the visible page, read when they are first asked for.</summary>
    public IReadOnlyList<PageLine> Lines => field ??= readLines();

    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="head">Its head.</param>
    /// <param name="now">The present.</param>
    public static PageSources Read(IHtmlDocument document, HtmlHead head, DateTimeOffset now)
    {
        var elements = PageElements.Read(document);
        var meta = MetaTags.Read(elements.Metas);
        var graph = JsonLdGraph.Read(elements.Scripts.Select(script => script.Element.TextContent));
        var window = FactText.Line(document.Title);
        var article = graph.Article(meta.First("title")?.Value ?? window, head.Address);
        var language = LanguageFact.Find(document.DocumentElement?.GetAttribute("lang"), meta, article);
        return new PageSources(meta, graph, article, elements, window, head, language, now) { readLines = () => PageLines.Read(document) };
    }
}
