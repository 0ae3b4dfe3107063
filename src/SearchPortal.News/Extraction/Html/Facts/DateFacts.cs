using System.Text.RegularExpressions;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Finds when an article was published and changed: as JSON-LD says, else metadata, else the page near its headline, else its address.</summary>
internal static partial class DateFacts
{
    private const int Near = 250;
    private const int RightBelow = 40;
    private const int LongestLabelled = 80;
    private const int LongestBefore = 60;
    private const int LongestBehind = 100;

    // One source writes the seconds, another one leaves them out.
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(1);

    private static readonly IReadOnlyList<string> Labels = WordTable.Read("author-words.txt")["dated"];

    /// <summary>The two dates and where they stand; the second only where it is later.</summary>
    /// <param name="sources">The page.</param>
    /// <param name="title">The headline, or null.</param>
    public static DateFindings Find(PageSources sources, string? title)
    {
        var place = HeadlinePlace.Of(sources, title);
        var published = First(Published(sources, place), sources) ?? InLines(sources, place, DateRole.Published) ?? (InAddress(sources) is { } inAddress ? First([inAddress], sources) : null);
        var updated = First(Updated(sources, place), sources);
        if (updated is null && published?.Reason.StartsWith("the date", StringComparison.Ordinal) == true) updated = InLines(sources, place, DateRole.Updated);
        if (published is { } first && updated is { } last && !IsLater(last.Date, first.Date)) updated = null;
        return new DateFindings(published?.Date, published?.Reason, updated?.Date, updated?.Reason) { Relative = published is null ? Relative(sources, place) : null };
    }

    private static IEnumerable<Fact> Published(PageSources sources, int place)
    {
        if (sources.Article?.Text("datePublished") is { } stated) yield return new Fact(stated, $"JSON-LD {sources.Article.Type}.datePublished");
        foreach (var fact in sources.Meta.All("published")) yield return fact;
        foreach (var fact in Properties(sources, "datePublished")) yield return fact;
        if (sources.Article?.Text("dateCreated") is { } created) yield return new Fact(created, $"JSON-LD {sources.Article.Type}.dateCreated");
        foreach (var fact in Times(sources, place, false)) yield return fact;
        foreach (var node in sources.Graph.Nodes.Where(IsPage))
        {
            if (node.Text("datePublished") is { } date) yield return new Fact(date, $"JSON-LD {node.Type}.datePublished");
        }
    }

    private static Fact? InAddress(PageSources sources) =>
        sources.Head.Address is { } address && DayInAddress().Match(address) is { Success: true } day
            ? new Fact($"{day.Groups["year"].Value}-{day.Groups["month"].Value}-{day.Groups["day"].Value}", "the address")
            : null;

    private static IEnumerable<Fact> Updated(PageSources sources, int place)
    {
        if (sources.Article?.Text("dateModified") is { } stated) yield return new Fact(stated, $"JSON-LD {sources.Article.Type}.dateModified");
        foreach (var fact in sources.Meta.All("updated")) yield return fact;
        foreach (var fact in Properties(sources, "dateModified")) yield return fact;
        foreach (var fact in Times(sources, place, true)) yield return fact;
    }

    private static IEnumerable<Fact> Properties(PageSources sources, string name)
    {
        foreach (var found in sources.Elements.Properties)
        {
            var names = found.Element.GetAttribute("itemprop") ?? found.Element.GetAttribute("property");
            if (found.IsOtherThing || names?.Split(' ', ':').Contains(name, StringComparer.OrdinalIgnoreCase) != true) continue;
            var value = found.Element.GetAttribute("content") ?? found.Element.GetAttribute("datetime") ?? found.Text;
            if (FactText.Line(value) is { } date) yield return new Fact(date, "microdata " + name);
        }
    }

    private static IEnumerable<Fact> Times(PageSources sources, int place, bool isUpdate)
    {
        foreach (var time in NearHeadline(sources.Elements.Times, place))
        {
            if (FactText.Line(time.Element.GetAttribute("datetime")) is { } date && IsOfUpdate(time, sources) == isUpdate) yield return new Fact(date, "time");
        }
    }

    private static bool IsOfUpdate(PageElement time, PageSources sources)
    {
        var role = time.Text is { } text ? DateFinder.Find(text, sources.Now, sources.Language?.Value)?.Role : null;
        return role is null or DateRole.Unknown ? (time.Signs & (PlaceSigns.Updated | PlaceSigns.Date)) == PlaceSigns.Updated : role == DateRole.Updated;
    }

    private static IEnumerable<PageElement> NearHeadline(IEnumerable<PageElement> found, int place) => found
        .Where(element => (element.Signs & PlaceSigns.Elsewhere & ~PlaceSigns.Chrome) == 0 && Math.Abs(element.Order - place) <= Near)
        .OrderBy(element => element.Order >= place ? element.Order - place : (place - element.Order) * 2);

    /// <summary>The date in a line near the headline, or behind a label of its own.</summary>
    private static (PublishedDate Date, string Reason)? InLines(PageSources sources, int place, DateRole role)
    {
        var near = PageLines.NearHeadline(sources.Lines, place).OrderBy(line => line.Order >= place ? line.Order - place : (place - line.Order) * 2).Select(line => (line.Text, "the date near the headline"));
        var labelled = sources.Lines.Where(line => line.Text.Length <= LongestLabelled && Labels.Any(label => line.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase))).Select(line => (line.Text, "the date behind its label"));
        foreach (var (line, reason) in labelled.Concat(near))
        {
            foreach (var found in DateFinder.FindAll(line, sources.Now, sources.Language?.Value))
            {
                // A sentence that begins with a date is none of the head.
                var isAlone = found.Start <= LongestBefore && line.Length - found.End <= LongestBehind;
                if (isAlone && (found.Role == role || (role == DateRole.Published && found.Role == DateRole.Unknown))) return (found.Date, reason);
            }
        }

        return null;
    }

    /// <summary>A line right below the headline such as <c>3 hours ago</c>; a weekday or <c>today</c> only where a word says that it is of publication.</summary>
    private static string? Relative(PageSources sources, int place)
    {
        foreach (var line in sources.Lines.Where(line => line.Order - place is >= 0 and <= RightBelow && line.Text.Length is > 0 and <= LongestLabelled))
        {
            if (DatedLine.Read(line.Text, sources.Now, sources.Language?.Value)?.Relative is not { } relative) continue;
            if (relative.Any(char.IsDigit) || DateFinder.PartRole(line.Text).Role == DateRole.Published) return relative;
        }

        return null;
    }

    private static (PublishedDate Date, string Reason)? First(IEnumerable<Fact> facts, PageSources sources)
    {
        foreach (var fact in facts)
        {
            if (Read(fact.Value, sources) is { } date) return (date, fact.Reason);
        }

        return null;
    }

    private static PublishedDate? Read(string value, PageSources sources)
    {
        var date = DateReader.Read(value, sources.Now, sources.Language?.Value) ?? DateReader.ReadUnix(value, sources.Now);
        return date is { Precision: >= DatePrecision.Day } ? date : null;
    }

    private static bool IsLater(PublishedDate last, PublishedDate first)
    {
        // A day and a time of that day can't be told apart.
        if (last.Precision != DatePrecision.Second || first.Precision != DatePrecision.Second) return last.Local.Date > first.Local.Date;
        return last.Local - (last.Offset ?? first.Offset ?? TimeSpan.Zero) >= first.Local - (first.Offset ?? last.Offset ?? TimeSpan.Zero) + Soonest;
    }

    private static bool IsPage(JsonLdNode node) => node.Types.Any(type => type.EndsWith("Page", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("[/_-](?<year>(19|20)[0-9]{2})[/_-]?(?<month>0[1-9]|1[0-2])[/_-]?(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayInAddress();
}
