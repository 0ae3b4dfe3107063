namespace SearchPortal.News.Dates;

/// <summary>Finds full dates within a line, such as <c>Published: 3 February 2026, 14:30 GMT | Updated 4 February 2026</c>.</summary>
internal static class DateFinder
{
    private const int LongestLine = 500;

    private static readonly DateWordKind[] OfDates = [DateWordKind.Published, DateWordKind.Updated, DateWordKind.Lead, DateWordKind.At, DateWordKind.Joint, DateWordKind.Weekday];

    /// <summary>The first date of a line, to the day at least; null where there is none.</summary>
    /// <param name="text">The line; dates beyond its first 500 characters are not looked for.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    /// <param name="language">The language of the text, with its country where that is known; a BCP 47 tag.</param>
    public static FoundDate? Find(string text, DateTimeOffset now, string? language = null) => FindAll(text, now, language).FirstOrDefault();

    /// <summary>All dates of a line, in their order.</summary>
    /// <inheritdoc cref="Find"/>
    public static IEnumerable<FoundDate> FindAll(string text, DateTimeOffset now, string? language = null)
    {
        var pieces = new DateText(text.Length <= LongestLine ? text : text[..LongestLine]);
        var grammar = new DateGrammar(pieces, DateOrders.Of(language), now);
        var role = DateRole.Unknown;
        for (var at = 0; at < pieces.Count;)
        {
            if (!pieces.StartsWithin(at) && Read(at) is { } found)
            {
                if (found.Date is { } date) yield return new FoundDate(date, role, pieces.Tokens[at].Start, pieces.Tokens[found.End - 1].End);
                (role, at) = (DateRole.Unknown, found.End);
            }
            else if (pieces.Match(at, DateWordKind.Updated).Length is > 0 and var updated) (role, at) = (DateRole.Updated, at + updated);
            else if (pieces.Match(at, DateWordKind.Published).Length is > 0 and var published) (role, at) = (DateRole.Published, at + published);
            else at++;
        }

        // A day that is not the day of the week which stands beside it is none, and neither is what is left of it.
        (PublishedDate? Date, int End)? Read(int at)
        {
            var end = grammar.Read(at, isWhole: false, out var parts);
            var isDate = end > 0 && parts.Day is not null && (parts.Time is not null || !pieces.GoesOn(end));
            return isDate && (parts with { Weekdays = 0 }).ToDate(now) is not null ? (parts.ToDate(now), end) : null;
        }
    }

    /// <summary>Whether a line has dates and, beside them, only words that say what they are the dates of.</summary>
    /// <param name="text">The line.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    /// <param name="language">The language of the text, with its country where that is known; a BCP 47 tag.</param>
    /// <param name="dates">The dates.</param>
    public static bool IsNothingElse(string text, DateTimeOffset now, string? language, out IReadOnlyList<FoundDate> dates)
    {
        dates = [.. FindAll(text, now, language)];
        if (dates.Count == 0 || text.Length > LongestLine) return false;
        var pieces = new DateText(text);
        for (var at = 0; at < pieces.Count;)
        {
            var start = pieces.Tokens[at].Start;
            var words = OfDates.Max(kind => pieces.Match(at, kind).Length);
            if (words > 0) at += words;
            else if (pieces.Tokens[at].Kind == DateTokenKind.Sign || dates.Any(date => start >= date.Start && start < date.End)) at++;
            else return false;
        }

        return true;
    }

    /// <summary>Parts words that say what a date is the date of from what stands behind them.</summary>
    public static (DateRole Role, string Behind) PartRole(string text)
    {
        var pieces = new DateText(text);
        var (updated, published) = (pieces.Match(0, DateWordKind.Updated).Length, pieces.Match(0, DateWordKind.Published).Length);
        var end = pieces.SkipSigns(Math.Max(updated, published), ":.-–");
        var role = updated > 0 ? DateRole.Updated : published > 0 ? DateRole.Published : DateRole.Unknown;
        return (role, end > 0 && end < pieces.Count ? text[pieces.Tokens[end].Start..] : text);
    }
}
