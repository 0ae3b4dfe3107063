using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>Makes one report on one snapshot: a search for each spelling, with its outlets and dates as facets.</summary>
internal sealed class SpellingReportRun
{
    // So many spellings are counted before the most frequent are chosen: more than any name has.
    private const int MostCounted = 300;

    private static readonly WordQueries Words = WordQueries.For(Ranking.Default);

    private readonly CatalogSnapshot snapshot;
    private readonly SpellingReportRequest request;
    private readonly SearchRequest within;
    private readonly SearchScope scope;
    private readonly CancellationToken cancellation;

    public SpellingReportRun(CatalogSnapshot snapshot, SpellingReportRequest request, CancellationToken cancellation)
    {
        (this.snapshot, this.request, this.cancellation) = (snapshot, request, cancellation);
        within = request.Within with { Query = "", Page = 1, Cursor = null, Count = null };
        scope = new SearchScope(snapshot, within, cancellation);
    }

    public SpellingReport Answer()
    {
        var actor = request.Actor is { } asked ? snapshot.Authority.Find(asked) : null;
        var name = actor?.Name ?? (request.Actor is { } id ? snapshot.Values.Label(ArticleSchema.Actor, id) : request.Name.Trim());
        var forms = new SpelledForms(snapshot, within);
        if (scope.Problem is null)
        {
            if (actor is not null) forms.AddActor(actor);
            else forms.AddName(name);
        }

        var counted = forms.Forms.Take(MostCounted).Where(form => request.FullNames || form.Reason is null || !forms.Forms.Any(other => other.IsIn(form)))
            .Select(form => (Form: form, Articles: Count(form))).Where(entry => entry.Articles > 0)
            .OrderByDescending(entry => entry.Articles).ThenBy(entry => entry.Form.Key, StringComparer.Ordinal).ToArray();
        return Report(name, actor?.Id, [.. counted.Take(SpellingReportRequest.MaxSpellings).Select(entry => entry.Form)], counted.Length, forms.Offered);
    }

    private SpellingReport Report(string name, string? actor, SpelledForm[] shown, int found, IReadOnlyList<ExpandedSpelling> offered)
    {
        var outlets = SearchScope.FacetOf(snapshot, ArticleSchema.Outlet) with { Dimension = "" };
        var any = Find(shown.Length == 0 ? new MatchNoneQuery() : QueryOf([.. shown.Select(form => form.Tokens)], name), outlets, SearchScope.DatesOf(snapshot, DateInterval.Day) with { Dimension = "" });
        var dates = new HistogramBuilder(within, snapshot.Zone).Build([any.Facets[1]], scope.Dates?.From, scope.Dates?.Until);
        // Buckets remember the periods that they met: one for all spellings.
        var periods = SearchScope.DatesOf(snapshot, dates.Interval) with { Dimension = "" };
        var results = shown.Select(form => Find(QueryOf([form.Tokens], form.Text), outlets, periods)).ToArray();

        var presenter = new FacetPresenter(snapshot, within);
        var rows = presenter.Most(ArticleSchema.Outlet, any.Facets[0], Math.Clamp(request.OutletSize, 0, SpellingReportRequest.MaxOutlets)).ToArray();
        return new SpellingReport(
            name,
            actor,
            any.Total,
            [.. shown.Zip(results, (form, result) => new ReportedSpelling(form.Text, result.Total, form.Reason, form.Match, result.Facets[0].Missing, result.Facets[1].Missing))],
            found - shown.Length,
            offered,
            new CrossSide(
                ArticleSchema.Outlet,
                [.. rows.Select(row => presenter.Present(ArticleSchema.Outlet, row, any.Facets[0].Counts[row]))],
                any.Facets[0].Counts.Count - rows.Length,
                any.Facets[0].Missing),
            [.. rows.Select(row => Across(results, 0, row))],
            dates,
            [.. dates.Bars.Select(bar => Across(results, 1, bar.Date))],
            snapshot.Searcher.Commit.Commit,
            scope.Problem);
    }

    /// <summary>How many articles of each spelling have a value.</summary>
    private static long[] Across(TopDocs[] results, int facet, string value) => [.. results.Select(result => result.Facets[facet].Counts.GetValueOrDefault(value))];

    private long Count(SpelledForm form) => Find(QueryOf([form.Tokens], form.Text)).Total;

    private TopDocs Find(Query query, params IReadOnlyList<FacetRequest> facets) =>
        snapshot.Searcher.Search(scope.Asking(query) with { Sort = Sort.SchemaOrder, Facets = facets }, cancellation: cancellation);

    /// <summary>Articles that have any of some runs of words, as they stand.</summary>
    private static Query QueryOf(IReadOnlyList<IReadOnlyList<Token>> forms, string label) => Words.Any(WordQueries.DefaultFields, forms, exactOnly: true, label);
}
