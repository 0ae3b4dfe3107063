using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>A level of dates: years, the months of a year, or the days of a month.</summary>
/// <param name="Path">What lies above it, widest first: <c>2026</c>, <c>2026-02</c>. Empty for years.</param>
/// <param name="Periods">What lies right below the last of the path, newest first.</param>
/// <param name="More">Periods that are not listed.</param>
public sealed record DateLevel(IReadOnlyList<string> Path, IReadOnlyList<FacetValue> Periods, int More)
{
    private const int YearLength = 4;
    private const int MonthLength = 7;
    private const int MostYears = 12;
    private const int MostDays = 31;

    /// <summary>The level that the dates of a request lead to: that of years unless they are one year, month or day.</summary>
    /// <param name="answer">The answer to the request.</param>
    /// <param name="request">What was asked.</param>
    internal static DateLevel Of(SearchAnswer answer, SearchRequest request)
    {
        var path = PathOf(request);
        var level = At(answer, path);
        // Of a single year there is nothing to choose but its months.
        return path.Count == 0 && level is { Periods: [var year], More: 0 } ? At(answer, [year.Value]) : level;
    }

    private static DateLevel At(SearchAnswer answer, IReadOnlyList<string> path)
    {
        var page = answer.Periods(path is [.., var last] ? last : null, path.Count == 0 ? MostYears : MostDays);
        if (page.Problem is not null) return new DateLevel([], [], 0);
        var dated = page.Values.Where(value => value.Value != FacetValue.Unknown).ToArray();
        return new DateLevel(path, dated, path.Count == 0 ? Math.Max(0, page.Total - page.Values.Count) : 0);
    }

    /// <summary>The months of a year, the days of a month; of a day those beside it.</summary>
    internal static IReadOnlyList<string> PathOf(SearchRequest request)
    {
        if (request.From is not { } date || date != request.To || !date.All(sign => char.IsAsciiDigit(sign) || sign == '-')) return [];
        return date.Length switch
        {
            YearLength => [date],
            MonthLength or > MonthLength => [date[..YearLength], date[..MonthLength]],
            _ => [],
        };
    }
}
