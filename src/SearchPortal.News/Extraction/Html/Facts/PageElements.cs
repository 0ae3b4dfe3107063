using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>The elements of a page that may say something about its article, found on one way through the page.</summary>
internal sealed class PageElements
{
    private const int MostElements = 300_000;
    private const int MostOfAKind = 2000;

    private readonly List<PageElement> metas = [];
    private readonly List<PageElement> scripts = [];
    private readonly List<PageElement> headings = [];
    private readonly List<PageElement> times = [];
    private readonly List<PageElement> properties = [];
    private readonly List<PageElement> authorLinks = [];
    private readonly List<PageElement> byLines = [];
    private readonly List<PageElement> signatures = [];

    /// <summary>Elements <c>meta</c>.</summary>
    public IReadOnlyList<PageElement> Metas => metas;

    /// <summary>Scripts that hold JSON-LD.</summary>
    public IReadOnlyList<PageElement> Scripts => scripts;

    /// <summary>Headings of the first four levels.</summary>
    public IReadOnlyList<PageElement> Headings => headings;

    /// <summary>Elements <c>time</c>.</summary>
    public IReadOnlyList<PageElement> Times => times;

    /// <summary>Elements with <c>itemprop</c> or <c>property</c> (microdata, RDFa).</summary>
    public IReadOnlyList<PageElement> Properties => properties;

    /// <summary>Links with <c>rel=author</c>.</summary>
    public IReadOnlyList<PageElement> AuthorLinks => authorLinks;

    /// <summary>Elements whose class or id speaks of authors.</summary>
    public IReadOnlyList<PageElement> ByLines => byLines;

    /// <summary>Paragraphs that stand on the right, as signatures do.</summary>
    public IReadOnlyList<PageElement> Signatures => signatures;

    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    public static PageElements Read(IHtmlDocument document)
    {
        var elements = new PageElements();
        if (document.DocumentElement is not { } root) return elements;
        var signs = new SignReader(document);
        var waiting = new Stack<(INode Node, int Next, PlaceSigns Inherited, bool IsOtherThing)>();
        waiting.Push((root, 0, PlaceSigns.None, false));
        var order = 0;
        while (waiting.TryPop(out var place) && order < MostElements)
        {
            var children = place.Node.ChildNodes;
            var next = place.Next;
            while (next < children.Length && children[next] is not IElement) next++;
            if (next == children.Length) continue;
            waiting.Push(place with { Next = next + 1 });

            var child = (IElement)children[next];
            var own = signs.Read(child);
            var found = new PageElement(child, order++, own | place.Inherited, place.IsOtherThing);
            elements.Add(found);
            if (child.ChildNodes.Length == 0 || child.LocalName is "script" or "style" or "svg") continue;
            waiting.Push((child, 0, (place.Inherited & PlaceSigns.Elsewhere) != 0 ? place.Inherited : signs.Inheritable(child, own), place.IsOtherThing || BeginsOtherThing(child)));
        }

        return elements;
    }

    // The article is itself a thing of microdata; its author, its publisher and its pictures are others.
    private static bool BeginsOtherThing(IElement element) =>
        (element.HasAttribute("itemscope") || element.HasAttribute("typeof"))
        && (element.HasAttribute("itemprop") || ArticleTypes.PointsOf([TypeOf(element)]) == 0)
        && !TypeOf(element).Contains("WebPage", StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(IElement element)
    {
        var type = (element.GetAttribute("itemtype") ?? element.GetAttribute("typeof") ?? "").Trim();
        return type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..];
    }

    private void Add(PageElement found)
    {
        var element = found.Element;
        switch (element.LocalName)
        {
            case "meta":
                AddTo(metas, found);
                break;
            case "script" when JsonLdScripts.IsOne(element):
                AddTo(scripts, found);
                break;
            case "h1" or "h2" or "h3" or "h4":
                AddTo(headings, found);
                break;
            case "time":
                AddTo(times, found);
                break;
            case "a" when element.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true:
                AddTo(authorLinks, found);
                break;
        }

        if (element.HasAttribute("itemprop") || element.HasAttribute("property")) AddTo(properties, found);
        if (element.LocalName is "meta" or "html" or "body" or "time" or "script" or "img" or "input") return;
        if ((found.Signs & PlaceSigns.ByLine) != 0) AddTo(byLines, found);
        if (element.LocalName is "p" && IsOnTheRight(element)) AddTo(signatures, found);
    }

    private static bool IsOnTheRight(IElement element) =>
        element.GetAttribute("align")?.Equals("right", StringComparison.OrdinalIgnoreCase) == true
        || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:right", StringComparison.OrdinalIgnoreCase) == true;

    private static void AddTo(List<PageElement> list, PageElement found)
    {
        if (list.Count < MostOfAKind) list.Add(found);
    }
}
