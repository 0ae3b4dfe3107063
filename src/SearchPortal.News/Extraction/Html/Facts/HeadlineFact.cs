using AngleSharp.Dom;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Finds the headline: what most of JSON-LD, OpenGraph and the headings of the page call it.</summary>
/// <remarks>
/// A page may have a headline for readers, one for search engines and one for social media. JSON-LD and <c>og:title</c> each count 1; a heading that
/// shows one of them, whole or after a kicker, counts <see cref="Shown"/> for it, so that what readers see wins against what either says alone.
/// Headings in breadcrumbs show nothing, nor does a kicker above the headline. The window title, which is written for search engines, decides only where there is nothing else.
/// </remarks>
internal sealed class HeadlineFact
{
    private const double InJsonLd = 1.1;
    private const double InOpenGraph = 1;
    private const double Shown = 0.8;
    private const double Aside = 0.1;
    private const double Window = 0.05;

    // Where the page parts the kicker from the headline, other sources that write both as one ("Kicker: Headline") are read so too.
    private const double BehindKicker = 4;
    private const int LongestHeading = 400;
    private const int ShortestTail = 10;
    private const int MostHeadings = 60;
    private const int MostTails = 6;
    private const int LastWords = 6;

    private readonly Dictionary<string, HeadlineCandidate> candidates = new(StringComparer.Ordinal);
    private readonly HashSet<string> siteNames;
    private readonly PageSources sources;

    private HeadlineFact(PageSources sources)
    {
        this.sources = sources;
        siteNames = SiteNameFact.FoldedNames(sources);
    }

    /// <summary>The headline; null where the page has none.</summary>
    /// <param name="sources">The page.</param>
    public static Fact? Find(PageSources sources)
    {
        var finder = new HeadlineFact(sources);
        finder.AddStated();
        finder.AddHeadings();
        finder.AddWindowTitle();
        var best = finder.candidates.Values.Where(candidate => candidate.Text.Length > 0).MaxBy(candidate => candidate.Points);
        return best is null ? null : new Fact(best.Text, best.Reason);
    }

    private void AddStated()
    {
        if (sources.Article is { } article)
        {
            var headline = article.Text("headline") is { } own ? (own, "headline") : article.Text("name") is { } name ? (name, "name") : default;
            if (headline.Item1 is not null) Add(headline.Item1, InJsonLd, 2, $"JSON-LD {article.Type}.{headline.Item2}");
            if (article.Text("alternativeHeadline") is { } other) Add(other, Aside, 1, $"JSON-LD {article.Type}.alternativeHeadline");
        }

        var isFirst = true;
        foreach (var fact in sources.Meta.All("title"))
        {
            var isOpenGraph = fact.Reason.Equals("meta og:title", StringComparison.OrdinalIgnoreCase);
            Add(fact.Value, isOpenGraph && isFirst ? InOpenGraph : 0.01, isOpenGraph ? 3 : 1, isOpenGraph ? "og:title" : fact.Reason);
            if (isOpenGraph) isFirst = false;
        }

        foreach (var property in sources.Elements.Properties)
        {
            if (!property.IsOtherThing && HasName(property, "headline") && property.Element.GetAttribute("content") is { } content && property.IsInArticle) Add(content, Aside, 1, "microdata headline");
        }
    }

    private void AddHeadings()
    {
        var stated = candidates.Keys.Where(key => key.Length >= ShortestTail).ToArray();
        var headings = sources.Elements.Headings.Where(heading => (heading.Signs & (PlaceSigns.Elsewhere & ~PlaceSigns.Caption)) == 0).Take(MostHeadings).ToArray();
        var counted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in headings.OrderBy(heading => heading.Element.LocalName == "h1" ? 0 : 1))
        {
            var (whole, tails) = Parts(heading);
            if (whole is null) continue;
            var shown = ShownBy(heading, whole, tails);
            var key = shown is null ? stated.FirstOrDefault(one => FactText.Fold(whole).EndsWith(one, StringComparison.Ordinal)) : FactText.Fold(shown);
            if (key is null || !counted.Add(key)) continue;
            if (shown is not null && heading.Element.LocalName != "h1" && shown == whole && WithoutKicker(heading) is { Length: >= ShortestTail } bare) candidates[key].Add(bare, Shown, BehindKicker, heading.Element.LocalName);
            else candidates[key].Add(shown ?? "", Shown, shown is null ? 0 : 1.5, heading.Element.LocalName);
        }

        var first = headings.FirstOrDefault(heading => heading.Element.LocalName == "h1" && Headline(heading) is not null) ?? headings.FirstOrDefault(heading => HasName(heading, "headline") && Headline(heading) is not null);
        if (first is not null && counted.Count == 0) Add(Headline(first)!, Shown, 1, first.Element.LocalName);
    }

    // The first heading of a page is a headline in full; in lower ones a kicker stands before it, which some sources write in front of the headline.
    private string? ShownBy(PageElement heading, string whole, IReadOnlyList<string> tails)
    {
        var isStated = candidates.ContainsKey(FactText.Fold(whole));
        if (isStated && heading.Element.LocalName == "h1") return whole;
        return tails.FirstOrDefault(tail => FactText.Fold(tail) is { Length: >= ShortestTail } key && candidates.ContainsKey(key)) ?? (isStated ? whole : null);
    }

    private void AddWindowTitle()
    {
        if (sources.WindowTitle is not { } window) return;
        // Where nothing else says what the headline is, the last words behind a bar are the site's.
        if (candidates.Count == 0 && TitleParts.Of(window) is [.., var place] && LineShape.WordCount(window.AsSpan(place.Start + place.Length)) <= LastWords && window[place.Start..(place.Start + place.Length)].Trim() is "|" or "｜") window = window[..place.Start];
        if (candidates.Count == 0) Add(window, Window, 0.5, "title");
    }

    private void Add(string received, double points, double trust, string reason)
    {
        if (FactText.Line(received) is not { } text) return;
        text = TitleParts.Without(text, part => siteNames.Contains(FactText.Fold(part)) || DateReader.Read(part, sources.Now, sources.Language?.Value) is { Precision: >= DatePrecision.Day });
        text = KnownPart(text) ?? text;
        var key = FactText.Fold(text);
        if (key.Length == 0 || siteNames.Contains(key)) return;
        if (!candidates.TryGetValue(key, out var candidate)) candidates[key] = candidate = new HeadlineCandidate();
        candidate.Add(text, points, trust, reason);
    }

    /// <summary>The part of a title that another source has too (<c>Headline - Section</c>), or that the page shows as its heading (<c>Section | Headline</c>).</summary>
    private string? KnownPart(string title)
    {
        foreach (var place in TitleParts.Of(title))
        {
            var first = title[..place.Start].Trim();
            if (FactText.Fold(first) is { Length: >= ShortestTail } key && (candidates.ContainsKey(key) || Headings.Contains(key))) return first;
            var last = title[(place.Start + place.Length)..].Trim();
            if (FactText.Fold(last) is { Length: >= ShortestTail } end && Headings.Contains(end)) return last;
        }

        return null;
    }

    private HashSet<string> Headings => field ??= [.. sources.Elements.Headings.Where(heading => heading.IsInArticle && heading.Element.LocalName == "h1").Take(MostHeadings).Select(heading => FactText.Fold(heading.Text))];

    private string? Headline(PageElement heading)
    {
        var whole = heading.Text;
        if (whole is null || whole.Length > LongestHeading || siteNames.Contains(FactText.Fold(whole))) return null;
        return WithoutKicker(heading) ?? whole;
    }

    /// <summary>The text of a heading, and what is left of it behind each of the elements at its start.</summary>
    private static (string? Whole, IReadOnlyList<string> Tails) Parts(PageElement heading)
    {
        var runs = ElementText.Runs(heading.Element, LongestHeading * 2);
        var tails = new List<string>();
        for (var i = 1; i < runs.Count && tails.Count < MostTails; i++)
        {
            if (string.IsNullOrWhiteSpace(runs[i].Text) || runs[i].Parent == runs[i - 1].Parent) continue;
            if (FactText.Line(string.Concat(runs.Skip(i).Select(run => run.Text))) is { } tail) tails.Add(tail.TrimStart('–', '—', '-', ':', '|', '•', '/', ' '));
        }

        return (heading.Text, tails);
    }

    private static string? WithoutKicker(PageElement heading)
    {
        var signs = new SignReader(null);
        var children = heading.Element.ChildNodes;
        var start = 0;
        while (start < children.Length && (children[start] is not IElement child || (signs.Read(child) & PlaceSigns.Kicker) != 0 || IsLineAboveBlock(child))) start++;
        var isKicker = children.Take(start).Any(node => node is IElement);
        return isKicker ? FactText.Line(string.Concat(children.Skip(start).Select(node => node is IElement element ? ElementText.Of(element, LongestHeading) : node.TextContent))) : null;
    }

    // A heading that begins with a run of words and goes on with a block has them in a line of their own.
    private static bool IsLineAboveBlock(IElement child) => child.LocalName is "span" or "small" && child.NextElementSibling is { LocalName: "div" or "p", NextElementSibling: null };

    private static bool HasName(PageElement found, string name) =>
        (found.Element.GetAttribute("itemprop") ?? found.Element.GetAttribute("property"))?.Split(' ', ':').Contains(name, StringComparer.OrdinalIgnoreCase) == true;
}
