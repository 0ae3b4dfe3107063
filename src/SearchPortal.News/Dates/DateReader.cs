using System.Globalization;

namespace SearchPortal.News.Dates;

/// <summary>Reads dates as sources write them.</summary>
/// <remarks>
/// ISO 8601, the dates of mails and feeds, and dates in words in the languages whose lists lie in <c>Data</c>, with digits of
/// any script, times and zones. Nothing is guessed: a weekday alone is no date, nor is a date whose weekday is not its own, nor
/// <c>02/03/2026</c> where the language does not say what comes first.
/// </remarks>
internal static class DateReader
{
    /// <summary>The first year that counts as a date of news.</summary>
    public const int FirstYear = 1600;

    /// <summary>How far ahead of now a date may lie: a day for time zones, a day for papers dated tomorrow.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private const int LongestDate = 96;

    /// <summary>Reads a text that is a date as a whole.</summary>
    /// <param name="text">The date as written.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    /// <param name="language">The language of the text, with its country where that is known; a BCP 47 tag.</param>
    /// <returns>The date, or null where the text is no date from <see cref="FirstYear"/> to <see cref="Ahead"/> of now.</returns>
    public static PublishedDate? Read(string text, DateTimeOffset now, string? language = null)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestDate) return null;
        var pieces = new DateText(trimmed);
        var start = pieces.Skip(0, DateWordKind.Lead);
        var end = new DateGrammar(pieces, DateOrders.Of(language), now).Read(start, isWhole: true, out var parts);
        if (end == 0) return null;
        // "2026. 2. 3." and "2 lutego 2026 r." end with a dot.
        return end == pieces.Count || (end == pieces.Count - 1 && pieces.IsSign(end, ".")) ? parts.ToDate(now) : null;
    }

    /// <summary>Reads seconds or milliseconds since 1970, where a field says that it holds them.</summary>
    /// <param name="text">The number.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    /// <returns>The date in UTC; null where the number is no instant from 1970 to now.</returns>
    public static PublishedDate? ReadUnix(string text, DateTimeOffset now)
    {
        const int DigitsOfSeconds = 10;
        const int DigitsOfMilliseconds = 13;
        var digits = text.AsSpan().Trim();
        if (digits.Length is < DigitsOfSeconds - 1 or > DigitsOfMilliseconds || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var seconds = digits.Length > DigitsOfSeconds ? number / 1000 : number;
        var date = new PublishedDate(DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(seconds), DateTimeKind.Unspecified), DatePrecision.Second, TimeSpan.Zero);
        return DateBounds.Allow(date, now) ? date : null;
    }
}
