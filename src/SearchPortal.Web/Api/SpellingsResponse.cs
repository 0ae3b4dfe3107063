using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of a spelling report.</summary>
internal sealed record SpellingsResponse(
    string Name,
    string? ActorId,
    long Total,
    IReadOnlyList<ReportedSpelling> Spellings,
    int MoreSpellings,
    IReadOnlyList<ExpandedSpelling> Offered,
    SpelledOutletsResponse Outlets,
    SpelledDatesResponse Dates,
    long Snapshot)
{
    public static SpellingsResponse Of(SpellingReport report) => new(
        report.Name,
        report.ActorId,
        report.Total,
        report.Spellings,
        report.MoreSpellings,
        report.Offered,
        new([.. report.Outlets.Values.Zip(report.ByOutlet, (outlet, counts) => new SpelledOutletResponse(outlet.Value, outlet.Count, counts))], report.Outlets.More, report.Outlets.Missing),
        new(report.Dates.Interval, [.. report.Dates.Bars.Zip(report.ByDate, (bar, counts) => new SpelledDateResponse(bar.Date, bar.Count, counts))], report.Dates.Undated),
        report.Snapshot);
}

/// <summary>The outlets of a report.</summary>
internal sealed record SpelledOutletsResponse(IReadOnlyList<SpelledOutletResponse> Values, int More, long Missing);

/// <summary>An outlet with its articles that have any spelling, and those by spelling.</summary>
internal sealed record SpelledOutletResponse(string Value, long Count, IReadOnlyList<long> Counts);

/// <summary>The periods of a report.</summary>
internal sealed record SpelledDatesResponse(DateInterval Interval, IReadOnlyList<SpelledDateResponse> Bars, long Undated);

/// <summary>A period with its articles that have any spelling, and those by spelling.</summary>
internal sealed record SpelledDateResponse(string Date, long Count, IReadOnlyList<long> Counts);
