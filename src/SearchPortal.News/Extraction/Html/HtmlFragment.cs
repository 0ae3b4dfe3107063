using SearchPortal.News.Extraction.Html.Body;

namespace SearchPortal.News.Extraction.Html;

/// <summary>A piece of HTML that is nothing but the text of an article, as feeds and mails have it.</summary>
internal static class HtmlFragment
{
    /// <summary>Its blocks: text alone, without any markup. Scripts, forms and the like are left out.</summary>
    /// <param name="html">The HTML.</param>
    public static IReadOnlyList<Block> Read(string html)
    {
        using var document = HtmlParser.Parse(html);
        if (document.Body is not { } body) return [];
        var outline = PageOutline.Read(body);
        foreach (var region in outline.Regions) region.IsRemoved = (region.Hints & RegionHints.Hidden) != 0 || region.Name is "form" or "nav";
        return [.. outline.Texts.Where(text => !text.Region.IsRemovedBelow(null)).Select(text => new Block(text.Kind, text.Text))];
    }
}
