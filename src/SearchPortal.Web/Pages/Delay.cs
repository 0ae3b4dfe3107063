using System.Globalization;
using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.Web.Pages;

/// <summary>How much later than the first dated report of a story another one came, in words.</summary>
internal static class Delay
{
    /// <summary>
    /// <c>the same day</c>, <c>3 hours later</c>, <c>2 days later</c>; empty for the first report and where a date is not precise enough to say.
    /// Hours are told where both dates have a time and a zone.
    /// </summary>
    public static string Of(IReadOnlyList<StoryReport> reports, int place)
    {
        if (reports[place].Published is not { } published || reports[0].Published is not { } first || place == 0 || !TryDay(first, out var firstDay) || !TryDay(published, out var day)) return "";
        if (TryInstant(first, out var start) && TryInstant(published, out var instant) && (instant - start).TotalHours < 48)
        {
            var hours = (int)Math.Max(0, (instant - start).TotalHours);
            return hours == 0 ? "within an hour" : $"{Numbers.Count(hours, "hour", "hours")} later";
        }

        var days = day.DayNumber - firstDay.DayNumber;
        return days <= 0 ? "the same day" : $"{Numbers.Count(days, "day", "days")} later";
    }

    private static bool TryDay(string iso, out DateOnly day)
    {
        day = default;
        return iso.Length >= 10 && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static bool TryInstant(string iso, out DateTimeOffset instant)
    {
        instant = default;
        return (iso.EndsWith('Z') || (iso.Length >= 25 && iso[^6] is '+' or '-')) && DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }
}
