using System.Globalization;
using System.Text.RegularExpressions;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Finds when an article was published and changed: as JSON-LD says, else metadata, else the page near its headline, else its address.</summary>
internal static partial class DateFacts
{
    private const int Near = 250;

    /// <summary>The two dates and where they stand; the second only where it is later.</summary>
    /// <param name="sources">The page.</param>
    /// <param name="title">The headline, or null.</param>
    public static DateFindings Find(PageSources sources, string? title)
    {
        var place = HeadlinePlace.Of(sources, title);
        var published = First(Published(sources, place), sources);
        var updated = First(Updated(sources, place), sources);
        if (published is { } first && updated is { } last && !IsLater(last.Date, first.Date)) updated = null;
        return new DateFindings(published?.Date, published?.Reason, updated?.Date, updated?.Reason);
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

        foreach (var fact in Visible(sources, place, false)) yield return fact;
        if (sources.Head.Address is { } address && DayInAddress().Match(address) is { Success: true } day) yield return new Fact($"{day.Groups["year"].Value}-{day.Groups["month"].Value}-{day.Groups["day"].Value}", "the address");
    }

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
            if (((time.Signs & PlaceSigns.Updated) != 0 && (time.Signs & PlaceSigns.Date) == 0) == isUpdate && FactText.Line(time.Element.GetAttribute("datetime")) is { } date) yield return new Fact(date, "time");
        }
    }

    private static IEnumerable<Fact> Visible(PageSources sources, int place, bool isUpdate)
    {
        foreach (var found in NearHeadline([.. sources.Elements.Times, .. sources.Elements.Dates], place))
        {
            if (((found.Signs & PlaceSigns.Updated) != 0) == isUpdate && found.Text is { } text) yield return new Fact(text, "the date near the headline");
        }
    }

    private static IEnumerable<PageElement> NearHeadline(IEnumerable<PageElement> found, int place) => found
        .Where(element => (element.Signs & (PlaceSigns.Comment | PlaceSigns.Related | PlaceSigns.Hidden | PlaceSigns.Caption)) == 0 && Math.Abs(element.Order - place) <= Near)
        .OrderBy(element => element.Order >= place ? element.Order - place : (place - element.Order) * 2);

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
        var date = DateReader.Read(value, sources.Now) ?? (Epoch(value) is { } instant ? DateReader.Read(instant, sources.Now) : null);
        return date is { Precision: DatePrecision.Day or DatePrecision.Second } ? date : null;
    }

    // Some publishing programs state seconds or milliseconds since 1970.
    private static string? Epoch(string value)
    {
        if (value.Length is not (10 or 13) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return DateTimeOffset.FromUnixTimeSeconds(value.Length == 13 ? number / 1000 : number).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    private static bool IsLater(PublishedDate last, PublishedDate first)
    {
        // A day and a time of that day can't be told apart.
        if (last.Precision != DatePrecision.Second || first.Precision != DatePrecision.Second) return last.Local.Date > first.Local.Date;
        return last.Local - (last.Offset ?? first.Offset ?? TimeSpan.Zero) > first.Local - (first.Offset ?? last.Offset ?? TimeSpan.Zero);
    }

    private static bool IsPage(JsonLdNode node) => node.Types.Any(type => type.EndsWith("Page", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("[/_-](?<year>(19|20)[0-9]{2})[/_-]?(?<month>0[1-9]|1[0-2])[/_-]?(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayInAddress();
}
