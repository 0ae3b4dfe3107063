using System.Globalization;
using System.Text.RegularExpressions;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction;

/// <summary>Where, when and by whom a report is filed: <c>ISLAMABAD: </c>, <c>New Delhi: </c>, <c>PARIS, Feb 2 (AP) - </c>.</summary>
/// <param name="Place">The place.</param>
/// <param name="Day">The day as written, often without a year; or null.</param>
/// <param name="Agency">What stands in brackets, or null.</param>
/// <param name="Text">The text behind the dateline.</param>
internal sealed partial record Dateline(string Place, string? Day, string? Agency, string Text)
{
    private const int LongestDateline = 80;
    private const int MostPlaces = 3;
    private const int MostWordsOfAPlace = 3;

    private static readonly HashSet<string> Labels = EmbeddedList.ReadSet("dateline-labels.txt");

    /// <summary>Parts the dateline from the text that it stands before.</summary>
    /// <param name="paragraph">The first paragraph.</param>
    /// <param name="others">The other paragraphs: where one of them starts in the same way, it is a dialogue or a list.</param>
    /// <returns>The dateline, or null where the paragraph has none.</returns>
    public static Dateline? Find(string paragraph, IEnumerable<string> others)
    {
        if (Read(paragraph) is not { } found) return null;
        var isShouted = found.Place.Any(char.IsUpper) && !found.Place.Any(char.IsLower);
        var isCertain = isShouted || found.Day is not null || found.Agency is not null;
        return !isCertain && others.Any(other => Read(other) is not null) ? null : found;
    }

    /// <summary>The place of a dateline that stands alone: without day, agency and the dash that ends it.</summary>
    public static string? PlaceOf(string dateline) =>
        Parts(dateline.Trim().TrimEnd('-', '–', '—', ':', ' ')).Place is { Length: > 0 } place ? place : null;

    /// <summary>The day as a date.</summary>
    /// <param name="context">What is known of the page: a day without a year follows from its anchor only.</param>
    public PublishedDate? DayOf(PageContext context)
    {
        if (Day is null) return null;
        return DateReader.Read(Day, context.Now, context.Language) ?? (context.Anchor is { } anchor ? RelativeDates.Read(Day, anchor) : null);
    }

    private static Dateline? Read(string paragraph)
    {
        // "(ANSA) - ROMA, 02 FEB - …": the agency may stand first.
        if (AgencyFirst().Match(paragraph) is { Success: true } first)
            return Read(paragraph[first.Length..]) is { Agency: null } behind ? behind with { Agency = first.Groups["agency"].Value } : null;

        var separator = Separator().Match(paragraph, 0, Math.Min(paragraph.Length, LongestDateline));
        if (!separator.Success || separator.Index == 0) return null;
        var text = paragraph[(separator.Index + separator.Length)..].TrimStart();
        var startsAnew = text.Length > 0 && !char.IsLower(text[0]);
        var (place, day, agency) = Parts(paragraph[..separator.Index]);
        return startsAnew && IsPlace(place, isCaseless: day is not null || agency is not null) ? new Dateline(place, day, agency, text) : null;
    }

    private static (string Place, string? Day, string? Agency) Parts(string dateline)
    {
        var bracket = AgencyLast().Match(dateline);
        var bare = (bracket.Success ? dateline[..bracket.Index] : dateline).Trim().TrimEnd(',', '،').TrimEnd();
        var agency = bracket.Success ? bracket.Groups["agency"].Value.Trim() : null;
        for (var comma = bare.IndexOfAny([',', '،']); comma > 0; comma = bare.IndexOfAny([',', '،'], comma + 1))
        {
            var day = bare[(comma + 1)..].Trim();
            var isDay = DateReader.Read(day, DateTimeOffset.MaxValue.AddYears(-2)) is { Precision: >= DatePrecision.Day } || RelativeDates.Is(day);
            if (isDay) return (bare[..comma].Trim(), day, agency);
        }

        return (bare, null, agency);
    }

    private static bool IsPlace(string place, bool isCaseless)
    {
        var names = place.Split([',', '/', '،'], StringSplitOptions.TrimEntries);
        if (names.Length > MostPlaces) return false;
        foreach (var name in names)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > MostWordsOfAPlace || Labels.Contains(words[0])) return false;
            if (!words.All(word => IsName(word, isCaseless) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’'))) return false;
        }

        return place.Count(char.IsLetter) > 1;
    }

    private static bool IsName(string word, bool isCaseless) =>
        char.IsUpper(word[0]) || (isCaseless && char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter);

    [GeneratedRegex(":\\s|\\.[-–—]+\\s|\\s+[-–—]+\\s|\\s?[–—]\\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex("\\s*\\((?<agency>[^()]{1,30})\\)\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyLast();

    [GeneratedRegex("^\\((?<agency>[^()]{1,30})\\)\\s*[-–—]+\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyFirst();
}
