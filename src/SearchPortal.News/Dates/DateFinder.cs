namespace SearchPortal.News.Dates;

/// <summary>Finds full dates within a line, such as <c>Published: 3 February 2026, 14:30 GMT | Updated 4 February 2026</c>.</summary>
internal static class DateFinder
{
    private const int LongestLine = 500;

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
                yield return new FoundDate(found.Date, role, pieces.Tokens[at].Start, pieces.Tokens[found.End - 1].End);
                (role, at) = (DateRole.Unknown, found.End);
            }
            else if (pieces.Match(at, DateWordKind.Updated).Length is > 0 and var updated) (role, at) = (DateRole.Updated, at + updated);
            else if (pieces.Match(at, DateWordKind.Published).Length is > 0 and var published) (role, at) = (DateRole.Published, at + published);
            else at++;
        }

        (PublishedDate Date, int End)? Read(int at)
        {
            var end = grammar.Read(at, isWhole: false, out var parts);
            var isDate = end > 0 && parts.Day is not null && (parts.Time is not null || !pieces.GoesOn(end));
            return isDate && parts.ToDate(now) is { } date ? (date, end) : null;
        }
    }
}
