using System.Diagnostics;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Suggesting;

namespace SearchPortal.News.Catalog;

/// <summary>Answers one search on one snapshot.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="request">The search.</param>
/// <param name="lease">Leases the snapshot and returns the lease's id; asked only where a cursor is made.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class SearchRun(CatalogSnapshot snapshot, SearchRequest request, Func<long> lease, CancellationToken cancellation)
{
    private readonly record struct Found(Hit Hit, bool MatchesAll);

    private long start;

    /// <summary>What is left for the next search: one request asks many, of each clause and for each hit, and all of them together have the time of one.</summary>
    private SearchLimits Left
    {
        get
        {
            var limits = snapshot.Searcher.Limits;
            return limits with { Time = limits.Time - Stopwatch.GetElapsedTime(start) };
        }
    }

    /// <param name="cursor">Where to go on; null answers the request's page.</param>
    public SearchAnswer Answer(SearchCursor? cursor = null)
    {
        try
        {
            return Answer(new SearchScope(snapshot, request, cancellation), cursor);
        }
        catch (SearchTooCostlyException refused)
        {
            return Answer(new SearchScope(snapshot, request, cancellation, refused.Message), cursor: null);
        }
    }

    private SearchAnswer Answer(SearchScope scope, SearchCursor? cursor)
    {
        start = Stopwatch.GetTimestamp();
        var facets = new AnswerFacets(snapshot, request, scope);
        var skip = cursor is null ? (int)Math.Min((request.Page - 1L) * request.Size, SearchRequest.MaxDepth) : 0;
        var depth = cursor is null ? (int)Math.Min((long)request.Page * request.Size, SearchRequest.MaxDepth) : request.Size;
        var (all, most, counts) = scope.Find(task => Search(task with { KeepPlan = request.Plan }), facets.Requests, depth, cursor?.Place, isInMost: cursor is { MatchesAll: false });
        var found = all.Hits.Select(hit => new Found(hit, true)).Concat(most.Hits.Select(hit => new Found(hit, false))).Skip(skip).ToArray();
        var presenter = new FacetPresenter(snapshot, request);
        var periods = facets.Periods(counts);
        return new SearchAnswer(
            request,
            snapshot.Searcher.Commit.Commit,
            all.Total,
            most.Total,
            Present(scope.Built, found),
            presenter.First(ArticleSchema.Outlet, AnswerFacets.Facet(counts, ArticleSchema.Outlet)),
            presenter.First(ArticleSchema.Actor, AnswerFacets.Facet(counts, ArticleSchema.Actor)),
            presenter.First(ArticleSchema.Topic, AnswerFacets.Facet(counts, ArticleSchema.Topic)),
            presenter.First(ArticleSchema.Language, AnswerFacets.Facet(counts, ArticleSchema.Language)),
            new HistogramBuilder(request, snapshot.Zone).Build(periods, scope.Dates?.From, scope.Dates?.Until),
            new QueryReading(
                request.Query,
                scope.Built.Notes,
                scope.Built.Expansions,
                most.Total > 0 ? WordRule.AllThenMost : scope.Built.Rule,
                scope.Problem,
                scope.Problem is null ? InTime(() => Repair(scope, all.Total), null) : null,
                scope.Problem is null && (request.Explain || all.Total + most.Total == 0) ? InTime(() => [.. scope.Built.Clauses.Select(clause => clause.Count(Count))], Array.Empty<QueryClause>()) : []))
        {
            Significant = [.. request.Significant.Select(field => new SignificantReader(snapshot, scope, request).Of(field, request.SignificantSize, facets.Narrowed(counts, field), all.Total + most.Total))],
            Plan = [.. PlannedSegment.Of(all, matchesAll: true), .. PlannedSegment.Of(most, matchesAll: false)],
            PeriodsOf = (page, size) => Periods(scope, page, size, periods),
            Authority = snapshot.Authority.ShortVersion,
            Waiting = snapshot.Waiting,
            NextCursor = request.WantsCursor ? Next(found, skip + (cursor?.Seen ?? 0), all.Total + most.Total) : null,
        };
    }

    private FacetPage Periods(SearchScope scope, FacetPageRequest page, int size, IReadOnlyList<FacetCounts> counts)
    {
        var pages = new PeriodPages(snapshot, scope, request);
        var answer = scope.Problem is { } problem ? pages.Refused(page, problem) : pages.Of(page, size, width => (counts[0], HistogramBuilder.OfWidth(counts, width)));
        return answer with { Authority = snapshot.Authority.ShortVersion };
    }

    /// <summary>What helps a reader on, but is not worth to refuse the answer for: left out where the time is over.</summary>
    private static T InTime<T>(Func<T> help, T without)
    {
        try
        {
            return help();
        }
        catch (SearchTooCostlyException)
        {
            return without;
        }
    }

    private long Count(Query query) => Search(new SearchTask(query) { Size = 0, Sort = Sort.SchemaOrder }).Total;

    /// <summary>Where few articles match: what may have been meant, counted with the same filters.</summary>
    private DidYouMean? Repair(SearchScope scope, long found)
    {
        if (found >= QueryRepair.FewHits) return null;
        return new QueryRepair(snapshot, CountWithFilters, cancellation).Suggest(request.Query, found);

        long CountWithFilters(string query) => Search(scope.Asking(snapshot.Build(request with { Query = query }).Query) with { Sort = Sort.SchemaOrder }).Total;
    }

    private TopDocs Search(SearchTask task) => snapshot.Searcher.Search(task, limits: Left, cancellation: cancellation);

    /// <summary>The cursor behind the last of these hits; null where no more follow.</summary>
    private string? Next(Found[] found, long before, long total)
    {
        if (found.Length == 0 || before + found.Length >= total) return null;
        var last = found[^1];
        return new SearchCursor(lease(), SearchCursor.Fingerprint(request), last.MatchesAll, before + found.Length, last.Hit.Place).Write();
    }

    private Explanation? Explain(Query query, Hit hit) => snapshot.Searcher.Explain(query, hit, Left, cancellation);

    private SearchHit[] Present(BuiltQuery built, Found[] found)
    {
        var presenter = new HitPresenter(snapshot, request, Explain);
        return OnAllProcessors.Select(found, entry => presenter.Present(entry.Hit, entry.MatchesAll ? built.Query : built.MostWords!, entry.MatchesAll));
    }
}
