using AngleSharp.Dom;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Finds who wrote an article: as JSON-LD says, else metadata, else the by-line that the page shows.</summary>
internal static class AuthorFacts
{
    /// <summary>How far from the headline a by-line may stand, in elements.</summary>
    private const int Near = 250;

    private const int LongestByLine = 300;

    private static readonly string[] AuthorPaths = ["/author", "/autor", "/auteur", "/people/", "/profile", "/by/", "/staff/", "/journalist", "/redakt", "/writer", "/yazar"];

    /// <summary>The authors; none where the page names none.</summary>
    /// <param name="sources">The page.</param>
    /// <param name="title">The headline, or null.</param>
    public static (IReadOnlyList<string> Names, string? Reason) Find(PageSources sources, string? title)
    {
        var siteNames = SiteNameFact.FoldedNames(sources);
        (IReadOnlyList<string> Names, string? Reason) site = ([], null);
        foreach (var (names, reason) in Candidates(sources, title))
        {
            var authors = WithoutDomains(Distinct(names), sources);
            if (authors.Count == 0) continue;
            // Where nobody is named but the site itself, a by-line may still name somebody.
            if (!authors.All(name => siteNames.Contains(FactText.Fold(name)))) return site.Reason is null || authors.Any(AuthorNames.IsFull) ? (authors, reason) : site;
            if (site.Reason is null) site = (authors, reason);
        }

        return site;
    }

    private static IEnumerable<(IEnumerable<string> Names, string Reason)> Candidates(PageSources sources, string? title)
    {
        if (sources.Article is { } article)
        {
            foreach (var property in (string[])["author", "creator"])
            {
                yield return (article.Names(property).SelectMany(name => AuthorNames.Read(name)), $"JSON-LD {article.Type}.{property}");
            }
        }

        foreach (var group in sources.Meta.All("author").GroupBy(fact => fact.Reason, StringComparer.OrdinalIgnoreCase))
        {
            yield return (group.SelectMany(fact => AuthorNames.Read(fact.Value)), group.Key);
        }

        var place = HeadlinePlace.Of(sources, title);
        yield return (Nearest(sources.Elements.Properties.Where(IsAuthorProperty), place).SelectMany(NamesOf), "microdata author");
        yield return (Nearest(sources.Elements.AuthorLinks, place).SelectMany(found => AuthorNames.Read(found.Text, true)), "rel=author");
        yield return (Nearest(sources.Elements.ByLines.Where(found => !ClassesAreOfPart(found)), place).SelectMany(NamesOf), "by-line");
        yield return (InLines(sources, place), "a by-line near the headline");
        yield return (Signature(sources, place), "the name below the text");
        yield return (sources.Graph.Nodes.Where(node => node.Types.Contains("WebPage", StringComparer.OrdinalIgnoreCase)).SelectMany(node => node.Names("author")).SelectMany(name => AuthorNames.Read(name)), "JSON-LD WebPage.author");
    }

    private static bool IsAuthorProperty(PageElement found) =>
        !found.IsOtherThing && (found.Element.GetAttribute("itemprop") ?? found.Element.GetAttribute("property") ?? "").Split(' ', ':').Any(name => name is "author" or "creator") && found.Element.LocalName != "meta";

    // An avatar's or a biography's class speaks of the author too, but holds no name.
    private static bool ClassesAreOfPart(PageElement found) => found.Text is not { Length: <= LongestByLine };

    /// <summary>The elements of the first group that stands near the headline: the first one and those close behind it.</summary>
    private static IEnumerable<PageElement> Nearest(IEnumerable<PageElement> found, int place)
    {
        var usable = found.Where(element => (element.Signs & (PlaceSigns.Comment | PlaceSigns.Related | PlaceSigns.Caption | PlaceSigns.Hidden)) == 0 && Math.Abs(element.Order - place) <= Near && element.Text is not null).ToArray();
        var first = usable.FirstOrDefault(element => element.Order >= place) ?? usable.LastOrDefault();
        if (first is null) return [];
        const int Close = 40;
        var group = new List<PageElement>();
        var last = first.Order;
        foreach (var element in usable.Where(element => element.Order >= first.Order).TakeWhile(element => element.Order - last <= Close))
        {
            last = element.Order;
            // What stands inside an element of the group says the same again.
            if (!group.Exists(outer => outer.Element.Contains(element.Element))) group.Add(element);
        }

        return group;
    }

    /// <summary>The full names in the first line near the headline that begins as a by-line does or holds a date too, or behind a label of its own.</summary>
    private static IEnumerable<string> InLines(PageSources sources, int place)
    {
        foreach (var line in PageLines.NearHeadline(sources.Lines, place))
        {
            var pieces = line.Text.Split(['|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var isDated = pieces.Length > 1 && line.Order >= place && DateFinder.Find(line.Text, sources.Now, sources.Language?.Value) is not null;
            foreach (var piece in pieces.Where(piece => AuthorNames.IsByLine(piece) || isDated))
            {
                var names = AuthorNames.Read(piece, true);
                if (names.Count > 0 && (AuthorNames.IsByLine(piece) ? names.Any(AuthorNames.IsFull) : names.All(AuthorNames.HasGivenName))) return names;
            }
        }

        var labelled = sources.Lines.Where(line => AuthorNames.IsLabelled(line.Text)).Select(line => AuthorNames.Read(line.Text, true));
        return labelled.FirstOrDefault(names => names.Any(AuthorNames.IsFull)) ?? [];
    }

    // Some papers sign a report below it, on the right.
    private static IEnumerable<string> Signature(PageSources sources, int place) => sources.Elements.Signatures
        .Where(found => found.IsInArticle && found.Order > place && found.Element.QuerySelector("a") is null)
        .Select(found => AuthorNames.Read(found.Text, true))
        .FirstOrDefault(names => names.Count > 0 && names.All(AuthorNames.IsFull)) ?? [];

    private static IEnumerable<string> NamesOf(PageElement found)
    {
        var links = found.Element.QuerySelectorAll("a[href]").Where(link => IsAuthorAddress(link.GetAttribute("href"))).Select(link => FactText.Line(link.TextContent)).OfType<string>().ToArray();
        if (links.Length > 0) return links.SelectMany(text => AuthorNames.Read(text, true));
        var named = found.Element.QuerySelectorAll("[itemprop~=name]").Select(element => element.GetAttribute("content") ?? element.TextContent).ToArray();
        return named.Length > 0 ? named.SelectMany(text => AuthorNames.Read(text)) : AuthorNames.Read(found.Text, true);
    }

    private static bool IsAuthorAddress(string? href) =>
        href is not null && AuthorPaths.Any(part => href.Contains(part, StringComparison.OrdinalIgnoreCase));

    // "Jane Doe, example.org": the site is no second author.
    private static List<string> WithoutDomains(List<string> names, PageSources sources) =>
        names.Count > 1 && Domain.Of(sources.Head.Address) is { } domain && names.FindAll(name => !domain.IsIn(name)) is { Count: > 0 } others ? others : names;

    private static List<string> Distinct(IEnumerable<string> names)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Where(name => known.Add(FactText.Fold(name))).Take(AuthorNames.Most)];
    }
}
