using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.Web.Api;

namespace SearchPortal.Web.Search;

/// <summary>
/// The address of a spelling report: <c>/spellings?actor=</c> or <c>?name=</c>, with <c>full=1</c> for full names, <c>outlets=all</c> for more than the
/// first outlets, and the filters, dates, interval and chosen spellings of a search.
/// </summary>
public static class SpellingsUrl
{
    /// <summary>The page of the report.</summary>
    public const string Path = "/spellings";

    private const string Actor = "actor";
    private const string Name = "name";
    private const string Full = "full";
    private const string Outlets = "outlets";
    private const string All = "all";

    /// <summary>Writes the address of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The path in front of the question mark.</param>
    /// <param name="own">Further parameters that the answer at this path has.</param>
    public static string Write(SpellingReportRequest report, string path = Path, params IReadOnlyList<KeyValuePair<string, string?>> own)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SearchUrl.Write(report.Within, path, [.. OwnOf(report), .. own ?? []]);
    }

    /// <summary>The parameters of a report's address, in their order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(SpellingReportRequest report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SearchUrl.Parameters(report.Within).Concat(OwnOf(report).Where(own => !string.IsNullOrEmpty(own.Value))!);
    }

    /// <summary>The report on what a search was widened to.</summary>
    /// <param name="search">The search, whose filters narrow the report.</param>
    /// <param name="actor">The actor, or null.</param>
    /// <param name="name">The name, where there is no actor.</param>
    public static SpellingReportRequest Of(SearchRequest search, string? actor, string name = "") =>
        new() { Actor = actor, Name = actor is null ? name : "", Within = FiltersOf(search) };

    /// <summary>The search for the articles that a report counts for a spelling: the spelling and nothing else, with the filters of the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="spelling">The spelling.</param>
    public static SearchRequest Search(SpellingReportRequest report, string spelling)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(spelling);
        return report.Within with { Query = $"\"{spelling.Replace('"', ' ').Trim()}\"", Spellings = [], NotSpellings = [], Count = SearchCounting.Articles };
    }

    /// <summary>Reads an address.</summary>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="own">Names that the answer at this path knows besides.</param>
    internal static (SpellingReportRequest Report, ApiParameters Read) Read(IQueryCollection parameters, params string[] own)
    {
        var read = ApiParameters.WithSearch(parameters, out var search, [Actor, Name, Full, Outlets, .. own]);
        var (actor, name) = (read.Text(Actor, SearchUrl.MaxValue), read.Text(Name, SearchUrl.MaxValue));
        var report = new SpellingReportRequest
        {
            // Who types a name beside an actor's report means the name.
            Actor = actor.Length == 0 || !string.IsNullOrWhiteSpace(name) ? null : actor,
            Name = name,
            FullNames = read.Optional(Full, ["0", "1"]) == "1",
            Within = FiltersOf(search),
        };
        if (read.Optional(Outlets, ["", All]) == All) report = report with { OutletSize = SpellingReportRequest.MaxOutlets };
        return (report, read);
    }

    /// <summary>What of a search narrows a report: all but its query, its actor and what belongs to its hits.</summary>
    private static SearchRequest FiltersOf(SearchRequest search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var standard = new SearchRequest();
        return search with
        {
            Query = "",
            Actors = [],
            ActorMatch = standard.ActorMatch,
            Match = null,
            Rank = standard.Rank,
            Freshness = null,
            Sort = standard.Sort,
            Count = null,
            Page = standard.Page,
            Cursor = null,
            Size = standard.Size,
            Variants = true,
            FacetSize = standard.FacetSize,
            FacetSort = standard.FacetSort,
            Explain = false,
            Plan = false,
        };
    }

    private static KeyValuePair<string, string?>[] OwnOf(SpellingReportRequest report) =>
    [
        new(Actor, report.Actor),
        new(Name, report.Actor is null ? report.Name : null),
        new(Full, report.FullNames ? "1" : null),
        new(Outlets, report.OutletSize == SpellingReportRequest.MaxOutlets ? All : null),
    ];
}
