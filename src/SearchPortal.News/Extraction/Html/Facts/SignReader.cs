using System.Collections.Frozen;
using AngleSharp.Dom;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Reads the signs of one element: its kind, its role, and the words of its class and id.</summary>
internal sealed class SignReader
{
    private const int LongestNames = 500;
    private const int MostKnown = 20_000;
    private const int MostHeadings = 100;
    private const int LeastSteps = 2;
    private const int MostSteps = 12;

    private static readonly (string Group, PlaceSigns Sign)[] Groups =
    [
        ("site-heading", PlaceSigns.SiteHeading), ("chrome", PlaceSigns.Chrome), ("comment", PlaceSigns.Comment), ("related", PlaceSigns.Related), ("caption", PlaceSigns.Caption),
        ("byline", PlaceSigns.ByLine), ("date", PlaceSigns.Date), ("updated", PlaceSigns.Updated), ("kicker", PlaceSigns.Kicker),
    ];

    private static readonly (string Word, PlaceSigns Sign)[] Entries =
        [.. from lists in new[] { WordTable.Read("page-signs.txt") } from list in Groups from word in lists[list.Group] select (word, list.Sign)];

    private static readonly FrozenDictionary<string, PlaceSigns> Words = Entries
        .GroupBy(entry => entry.Word.TrimEnd('*'), StringComparer.Ordinal)
        .ToFrozenDictionary(word => word.Key, word => word.Aggregate(PlaceSigns.None, (signs, entry) => signs | entry.Sign), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PlaceSigns>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Start, PlaceSigns Sign)[] Starts = [.. Entries.Where(entry => entry.Word[^1] == '*').Select(entry => (entry.Word[..^1], entry.Sign))];

    private readonly Dictionary<string, PlaceSigns> known = new(StringComparer.Ordinal);
    private readonly HashSet<IElement> aroundHeadings = [];

    /// <summary>A reader for the elements of one page.</summary>
    /// <param name="document">The page; null where only single elements are looked at.</param>
    public SignReader(IDocument? document)
    {
        if (document is null) return;
        foreach (var heading in document.GetElementsByTagName("h1").Take(MostHeadings))
        {
            for (var parent = heading.ParentElement; parent is not null && aroundHeadings.Add(parent);) parent = parent.ParentElement;
        }
    }

    /// <summary>The signs of an element, without those of what it stands in.</summary>
    /// <param name="element">The element.</param>
    public PlaceSigns Read(IElement element)
    {
        var signs = OfKind(element);
        // Page-wide elements have words such as "has-sidebar" that tell nothing about a place.
        if (element.LocalName is "html" or "body" or "main") return signs;
        if (element.GetAttribute("class") is { Length: > 0 } names) signs |= OfNames(names);
        if (element.GetAttribute("id") is { Length: > 0 } id) signs |= OfNames(id);
        if (element.LocalName == "h1" && EndsPath(element)) signs |= PlaceSigns.SiteHeading;
        return signs;
    }

    /// <summary>Whether links alone stand before a heading in its row, two or more: it is the last step of the way to the page, written for search engines.</summary>
    private static bool EndsPath(IElement heading)
    {
        var links = 0;
        for (var before = heading.PreviousElementSibling; before is not null; before = before.PreviousElementSibling)
        {
            if (before.LocalName != "a" || ++links > MostSteps) return false;
        }

        return links >= LeastSteps;
    }

    /// <summary>Whether an element and all in it is no part of the article.</summary>
    /// <param name="element">The element.</param>
    public bool IsElsewhere(IElement element) => (Inheritable(element, Read(element)) & PlaceSigns.Elsewhere) != 0;

    /// <summary>The signs of an element that hold for what stands in it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="signs">All its signs.</param>
    public PlaceSigns Inheritable(IElement element, PlaceSigns signs)
    {
        signs &= PlaceSigns.Elsewhere;
        // Names such as "paywall-page" and "related-enabled" are given to the whole of an article too: then the headline stands in it.
        const PlaceSigns ByName = PlaceSigns.Chrome | PlaceSigns.Comment | PlaceSigns.Related | PlaceSigns.Caption;
        var isDoubtful = (signs & ByName) != 0 && (signs & ~ByName) == 0 && element.LocalName is not ("nav" or "footer" or "aside" or "figure");
        return isDoubtful && aroundHeadings.Contains(element) ? PlaceSigns.None : signs;
    }

    private static PlaceSigns OfKind(IElement element)
    {
        var signs = element.LocalName switch
        {
            "nav" or "footer" or "dialog" or "form" or "button" or "select" => PlaceSigns.Chrome,
            "aside" => PlaceSigns.Related,
            "figure" or "figcaption" => PlaceSigns.Caption,
            "template" or "script" or "style" or "noscript" or "svg" or "iframe" or "object" => PlaceSigns.Hidden,
            _ => PlaceSigns.None,
        };
        if (element.HasAttribute("hidden")) signs |= PlaceSigns.Hidden;
        if (element.GetAttribute("style") is { Length: > 0 and < LongestNames } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)) signs |= PlaceSigns.Hidden;
        if (element.GetAttribute("role") is "navigation" or "contentinfo" or "dialog" or "search" or "banner") signs |= PlaceSigns.Chrome;
        return signs;
    }

    private PlaceSigns OfNames(string names)
    {
        if (known.TryGetValue(names, out var signs)) return signs;
        foreach (var name in (names.Length > LongestNames ? names[..LongestNames] : names).Split(' ', StringSplitOptions.RemoveEmptyEntries)) signs |= OfName(name);
        if (known.Count < MostKnown) known[names] = signs;
        return signs;
    }

    /// <summary>The signs of a name's words: <c>ArticleBreadcrumb_headline</c> has three.</summary>
    private static PlaceSigns OfName(string name)
    {
        var signs = PlaceSigns.None;
        Span<char> lower = stackalloc char[64];
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isEnd = i == name.Length || !char.IsLetter(name[i]);
            if (!isEnd && !(i > start && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))) continue;
            var written = name.AsSpan(start, i - start);
            start = isEnd ? i + 1 : i;
            if (written.Length is < 3 or > 64) continue;
            ReadOnlySpan<char> word = lower[..written.ToLowerInvariant(lower)];
            if (word is "with" or "has" or "without" or "hide" or "show") return PlaceSigns.None;
            if (Lookup.TryGetValue(word, out var sign)) signs |= sign;
            foreach (var (begin, ofStart) in Starts)
            {
                if (word.StartsWith(begin, StringComparison.Ordinal)) signs |= ofStart;
            }
        }

        return signs;
    }
}
