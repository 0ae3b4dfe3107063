using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of a comparison.</summary>
internal sealed record CompareResponse(IReadOnlyList<ComparedSearch> Series, DateInterval Interval, IReadOnlyList<string> Periods, IReadOnlyList<BothResponse> Both, long Snapshot)
{
    public static CompareResponse Of(Comparison comparison) => new(
        comparison.Series,
        comparison.Interval,
        comparison.Periods,
        [.. comparison.Both.Select(tie => new BothResponse(comparison.Series[tie.First].Query, comparison.Series[tie.Second].Query, tie.Articles))],
        comparison.Snapshot);
}

/// <summary>Two queries and the articles that match both.</summary>
internal sealed record BothResponse(string First, string Second, long Articles);
