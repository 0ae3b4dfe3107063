using AngleSharp.Html.Dom;
using SearchPortal.News.Extraction.Html.Body;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Finds the text of the article in a web page and leaves the rest of the page out.</summary>
internal static class PageBody
{
    /// <summary>The blocks of the text, in their order.</summary>
    /// <param name="document">The page.</param>
    /// <param name="facts">What the page says about its article.</param>
    public static IReadOnlyList<Block> Read(IHtmlDocument document, PageFacts facts) => [.. Texts(document, facts).Select(text => new Block(text.Kind, text.Text))];

    private static List<PageText> Texts(IHtmlDocument document, PageFacts facts)
    {
        if (document.Body is not { } body) return [];
        var outline = PageOutline.Read(body);
        if (StatedBody.Read(document) is { } stated)
        {
            foreach (var text in outline.Texts) text.IsStated = stated.Holds(text.Text);
        }

        RegionPruning.Mark(outline, withHidden: false);
        if (BodyContainer.Find(outline) is not { } container) return [];
        var texts = BodyTexts.Of(outline, container, facts.Title);
        if (texts.Count == 0) return [];
        var first = outline.Texts.ToList().IndexOf(texts[0]);
        return [.. LeadTexts.Of(outline, first, facts.Description), .. texts];
    }
}
