using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchPortal.News.Extraction.Html.Facts;

namespace SearchPortal.News.Extraction.Html;

/// <summary>The addresses that the head of a page names.</summary>
internal sealed record HeadAddresses
{
    /// <summary>The reason of an address that no page states.</summary>
    public const string FetchedFrom = "the address that the page was fetched from";

    private const int MostNodes = 5000;

    /// <summary>The page's own address: where it was fetched from, or saved from as a note of the browser says.</summary>
    public Uri? Own { get; private init; }

    /// <summary>The address of the page before this one.</summary>
    public Uri? Previous { get; private init; }

    /// <summary>The address of the page after this one.</summary>
    public Uri? Next { get; private init; }

    /// <summary>The address of the article, and where it stands.</summary>
    public (Uri? Address, string? Reason) Article { get; private init; }

    /// <summary>Reads them.</summary>
    /// <param name="document">The tags of the head; see <see cref="HeadPiece"/>.</param>
    /// <param name="savedFrom">The address that a browser has noted in the page, or null.</param>
    /// <param name="fetchedFrom">The address that it was fetched from, or null.</param>
    public static HeadAddresses Read(IHtmlDocument document, Uri? savedFrom, Uri? fetchedFrom)
    {
        var elements = Metadata(document);
        var own = fetchedFrom ?? savedFrom;
        var openGraph = Meta(elements, "og:url", own);
        var start = elements.FirstOrDefault(element => element.LocalName == "base" && element.HasAttribute("href"));
        var within = (start is null ? null : PageAddress.Read(start.GetAttribute("href"), own)) ?? own ?? openGraph;
        return new HeadAddresses
        {
            Own = own,
            Previous = Link(elements, "prev", within) ?? Link(elements, "previous", within),
            Next = Link(elements, "next", within),
            Article = ArticleOf(elements, own, openGraph, within, fetchedFrom is not null),
        };
    }

    private static (Uri? Address, string? Reason) ArticleOf(List<IElement> elements, Uri? own, Uri? openGraph, Uri? within, bool isFetched)
    {
        if (Link(elements, "canonical", within) is { } canonical)
        {
            // A report that was taken over names the other site's page as the canonical one, but it is this site's article.
            var isElsewhere = openGraph is not null && !PageAddress.IsSameSite(openGraph, canonical) && (own is null || PageAddress.IsSameSite(openGraph, own));
            return isElsewhere ? (openGraph, "og:url") : (canonical, "link canonical");
        }

        if (openGraph is not null) return (openGraph, "og:url");
        if (JsonLdAddress(elements, within) is { } stated) return (stated, "JSON-LD url");
        return own is null || PageAddress.IsFrontPage(own) ? (null, null) : (VersionMarks.Without(own), isFetched ? FetchedFrom : "saved from url");
    }

    private static Uri? JsonLdAddress(List<IElement> elements, Uri? within)
    {
        var scripts = elements.Where(JsonLdScripts.IsOne).Select(element => element.TextContent);
        return JsonLdGraph.Read(scripts).Article() is { } article && Usable(article.Address, within) is { } address ? address : null;
    }

    private static Uri? Link(List<IElement> elements, string relation, Uri? within) => elements
        .Where(element => element.LocalName == "link" && HasRelation(element, relation))
        .Select(element => Usable(element.GetAttribute("href"), within))
        .FirstOrDefault(address => address is not null);

    private static Uri? Meta(List<IElement> elements, string name, Uri? within) => elements
        .Where(element => element.LocalName == "meta" && name.Equals(element.GetAttribute("property") ?? element.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))
        .Select(element => Usable(element.GetAttribute("content"), within))
        .FirstOrDefault(address => address is not null);

    private static Uri? Usable(string? text, Uri? within) => PageAddress.Read(text, within) is { } address && !PageAddress.IsFrontPage(address) ? address : null;

    private static bool HasRelation(IElement element, string relation) =>
        element.GetAttribute("rel")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase) == true;

    private static List<IElement> Metadata(IHtmlDocument document)
    {
        var elements = new List<IElement>();
        foreach (var parent in (IElement?[])[document.Head, document.Body])
        {
            for (var i = 0; i < parent?.ChildNodes.Length && elements.Count < MostNodes; i++)
            {
                if (parent.ChildNodes[i] is IElement element) elements.Add(element);
            }
        }

        return elements;
    }
}
