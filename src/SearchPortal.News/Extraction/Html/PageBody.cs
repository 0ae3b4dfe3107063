using AngleSharp.Html.Dom;
using SearchPortal.News.Extraction.Html.Body;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Finds the text of the article in a web page and leaves the rest of the page out.</summary>
internal static class PageBody
{
    // A page may hide its text until a script shows it.
    private const double LeastShown = 0.3;

    // A page may have its text only for readers without scripts.
    private const int LeastWithScripts = 150;

    /// <summary>The blocks of the text, in their order.</summary>
    /// <param name="document">The page.</param>
    /// <param name="facts">What the page says about its article.</param>
    public static IReadOnlyList<Block> Read(IHtmlDocument document, PageFacts facts) => [.. Texts(document, facts).Select(text => new Block(text.Kind, text.Text))];

    private static List<PageText> Texts(IHtmlDocument document, PageFacts facts)
    {
        if (document.Body is not { } body) return [];
        var stated = StatedBody.Read(document);
        var texts = Texts(PageOutline.Read(body), stated, facts, document.Title);
        if (Weight(texts) >= LeastWithScripts) return texts;
        var others = Texts(PageOutline.Read(body, withNoScript: true), stated, facts, document.Title);
        return Weight(others) > Weight(texts) ? others : texts;
    }

    private static List<PageText> Texts(PageOutline outline, StatedBody? stated, PageFacts facts, string? title)
    {
        outline.IsStatedWhole = stated is not null && stated.Mark(outline);
        var headline = new HeadlineTexts(outline, facts.Title, title);
        var shown = Texts(outline, facts, headline, withHidden: false);
        if (Weight(shown) > LeastShown * outline.HiddenProse) return shown;
        var all = Texts(outline, facts, headline, withHidden: true);
        return Weight(shown) > LeastShown * Weight(all) ? shown : all;
    }

    private static List<PageText> Texts(PageOutline outline, PageFacts facts, HeadlineTexts headline, bool withHidden)
    {
        RegionPruning.Mark(outline, withHidden);
        if (BodyContainer.Find(outline) is not { } container) return [];
        var texts = BodyTexts.Of(outline, container, headline, facts.Authors);
        return texts.Count == 0 ? [] : [.. LeadTexts.Of(outline, outline.IndexOf(texts[0]), headline, facts.Description), .. texts];
    }

    private static int Weight(List<PageText> texts) => texts.Sum(text => text.Weight);
}
