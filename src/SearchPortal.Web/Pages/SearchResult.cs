using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>All that the search page shows, of one commit.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Stats">What the index holds.</param>
/// <param name="Problems">Parameters that were left aside.</param>
/// <param name="Today">The day, for ranges such as the last 30 days.</param>
/// <param name="Dates">Dates to choose from.</param>
public sealed record SearchResult(
    SearchRequest Request,
    SearchAnswer Answer,
    CatalogStats Stats,
    IReadOnlyList<ParameterProblem> Problems,
    DateOnly Today,
    DateLevel Dates)
{
    private const int MostSignificant = 6;

    private static readonly string[] SignificantFields = ["actor", "topic"];

    /// <summary>What these articles have more often than others; empty where they are all articles.</summary>
    public IReadOnlyList<SignificantValues> Significant { get; init; } = [];

    /// <summary>Where nothing matches: why, and what would.</summary>
    public NothingFound? Nothing { get; init; }

    /// <summary>On the start page: what may be asked.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Articles that match all or most of what was asked.</summary>
    public long Found => Answer.Total + Answer.TotalPartial;

    /// <summary>Whether this is the start page.</summary>
    public bool IsStart => SearchUrl.IsStart(Request);

    /// <summary>Asks the catalog.</summary>
    public static SearchResult Of(ArticleCatalog catalog, SearchUrlReading reading, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(reading);
        var leftAside = reading.Problems.Where(problem => problem.Kind == ParameterProblemKind.Unreadable).ToArray();
        return PageQuestions.Ask(catalog, ask => Of(ask, reading.Request, leftAside, today), cancellation);
    }

    private static SearchResult Of(PageQuestions ask, SearchRequest request, ParameterProblem[] leftAside, DateOnly today)
    {
        // All values of a facet: the page itself chooses which it lists.
        var answer = ask.Search(request with
        {
            FacetSize = SearchUrl.MaxFacetSize,
            Significant = SearchUrl.IsStart(request) || request.Page > 1 ? [] : SignificantFields,
            SignificantSize = MostSignificant,
            Plan = true,
        });
        var result = new SearchResult(request, answer, ask.Stats(), leftAside, today, DateLevel.Of(answer, request)) { Significant = Unusual(answer) };
        if (result.IsStart) return result with { Examples = StartExamples.Of(ask, answer) };
        if (answer.Query.Problem is not null || result.Stats.Articles == 0) return result;
        if (result.Found == 0) return result with { Nothing = NothingFound.Of(ask, request, answer) };
        return result;
    }

    private static SignificantValues[] Unusual(SearchAnswer answer) => [.. answer.Significant.Where(values => values.Articles < values.InCorpus && values.Values.Count > 0)];
}
