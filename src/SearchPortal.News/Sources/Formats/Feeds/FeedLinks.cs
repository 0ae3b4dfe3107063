using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>Finds the page that an item, or a feed, is about.</summary>
internal static class FeedLinks
{
    /// <summary>The address that is stated, as written: of RSS and RDF the text of <c>link</c>, of Atom the link to the page itself.</summary>
    public static string? Stated(MarkupElement element)
    {
        string? other = null;
        foreach (var link in element.Children("link"))
        {
            if (link.Attribute("href") is not { } href)
            {
                if (link.Text.Trim() is { Length: > 0 } text) return text;
                continue;
            }

            var relation = link.Attribute("rel") ?? "alternate";
            if (relation != "alternate") continue;
            if (link.Attribute("type") is null or "text/html" or "application/xhtml+xml") return href;
            other ??= href;
        }

        return element.Child("origLink")?.Text.Trim() ?? other;
    }

    /// <summary>The address of the page, or null where none of the web is stated.</summary>
    public static Uri? Of(MarkupElement element, Uri? start) => FeedHead.WebAddress(Stated(element), start);
}
