using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Suggesting;

namespace SearchPortal.News.Catalog;

/// <summary>Answers one search on one snapshot.</summary>
internal sealed class SearchRun(CatalogSnapshot snapshot, SearchRequest request, CancellationToken cancellation)
{
    /// <summary>Where fewer articles match all words, those that match most of them follow.</summary>
    public const int FewHits = 10;

    private const string DateDimension = "date";

    private static readonly string[] FacetFields = [ArticleSchema.Outlet, ArticleSchema.Actor, ArticleSchema.Topic, ArticleSchema.Language];

    public SearchAnswer Answer()
    {
        var built = snapshot.Build(request.Query, request.Variants, request.Match, request.Rank);
        var problem = ReadDates(out var dates);
        var all = problem is null ? Exclude(built.Query) : new MatchNoneQuery();
        var depth = (int)Math.Min((long)request.Page * request.Size, SearchRequest.MaxDepth);
        var task = new SearchTask(all)
        {
            Filters = Filters(dates),
            Facets = [.. FacetFields.Select(field => new FacetRequest(field, field)), new FacetRequest(DateDimension, ArticleSchema.Published, DatePeriods.Buckets(DateInterval.Day, snapshot.Zone))],
            Size = depth,
            Sort = SortOf(built),
        };
        var found = snapshot.Searcher.Search(task, cancellation: cancellation);
        var most = new TopDocs(0, [], []);
        if (problem is null && built.MostWords is not null && found.Total < FewHits && IsRare(built.Query))
        {
            var rest = new BooleanQuery { Must = [Exclude(built.MostWords)], MustNot = [built.Query] };
            most = snapshot.Searcher.Search(task with { Query = rest, Size = (int)Math.Max(0, depth - found.Total) }, cancellation: cancellation);
        }

        var counts = found.Facets.Select((facet, i) => most.Facets.Count == 0 ? facet : facet.Add(most.Facets[i])).ToArray();
        var presenter = new FacetPresenter(snapshot, request);
        var from = (int)Math.Min((request.Page - 1L) * request.Size, SearchRequest.MaxDepth);
        return new SearchAnswer(
            request,
            snapshot.Searcher.Commit.Commit,
            found.Total,
            most.Total,
            Present(built, found.Hits, most.Hits, from),
            presenter.Values(ArticleSchema.Outlet, counts[0], request.Outlets, request.NotOutlets),
            presenter.Values(ArticleSchema.Actor, counts[1], request.Actors, request.NotActors),
            presenter.Values(ArticleSchema.Topic, counts[2], request.Topics, request.NotTopics),
            presenter.Values(ArticleSchema.Language, counts[3], request.Languages, []),
            new HistogramBuilder(request, snapshot.Zone).Build(counts[4], dates?.From, dates?.Until),
            new QueryReading(
                request.Query,
                built.Notes,
                built.Expansions,
                most.Total > 0 ? WordRule.AllThenMost : built.Rule,
                problem,
                problem is null ? Repair(task, found.Total) : null,
                problem is null && (request.Explain || found.Total + most.Total == 0) ? built.Clauses.Select(clause => clause.Count(Count)).ToArray() : []));
    }

    private long Count(Query query) => snapshot.Searcher.Search(new SearchTask(query) { Size = 0, Sort = Sort.SchemaOrder }, cancellation: cancellation).Total;

    /// <summary>Where few articles match: what may have been meant, counted with the same filters.</summary>
    private DidYouMean? Repair(SearchTask task, long found)
    {
        if (found >= QueryRepair.FewHits) return null;
        return new QueryRepair(snapshot, CountWithFilters, cancellation).Suggest(request.Query, found);

        long CountWithFilters(string query) => snapshot.Searcher.Search(
            task with { Query = Exclude(snapshot.Build(query, request.Variants, request.Match, request.Rank).Query), Facets = [], Size = 0, Sort = Sort.SchemaOrder },
            cancellation: cancellation).Total;
    }

    /// <summary>Whether few articles match all words before facets narrow them: else choosing a value would bring articles that its count did not promise.</summary>
    private bool IsRare(Query query) => Count(query) < FewHits;

    private SearchHit[] Present(BuiltQuery built, IReadOnlyList<Hit> found, IReadOnlyList<Hit> most, int from)
    {
        var presenter = new HitPresenter(snapshot, request);
        return found.Select(hit => (Hit: hit, Query: built.Query, All: true))
            .Concat(most.Select(hit => (Hit: hit, Query: built.MostWords!, All: false)))
            .Skip(from).Take(request.Size)
            .Select(entry => presenter.Present(entry.Hit, entry.Query, entry.All))
            .ToArray();
    }

    /// <summary>Without words there is nothing to score: newest first.</summary>
    private Sort SortOf(BuiltQuery built) => request.Sort switch
    {
        SearchSort.Oldest => Sort.ReverseOrder,
        SearchSort.Newest => Sort.SchemaOrder,
        _ => built.AsksForWords ? Sort.Score : Sort.SchemaOrder,
    };

    private List<FacetFilter> Filters((long? From, long? Until)? dates)
    {
        var filters = new List<FacetFilter>();
        Add(ArticleSchema.Outlet, request.Outlets);
        Add(ArticleSchema.Actor, request.Actors);
        Add(ArticleSchema.Topic, request.Topics);
        Add(ArticleSchema.Language, request.Languages);
        if (request.Undated) filters.Add(new FacetFilter(DateDimension, new MissingNumberQuery(ArticleSchema.Published)));
        else if (dates is { } range) filters.Add(new FacetFilter(DateDimension, new RangeQuery(ArticleSchema.Published, range.From, range.Until)));
        return filters;

        void Add(string field, IReadOnlyList<string> chosen)
        {
            if (chosen.Count > 0) filters.Add(new FacetFilter(field, AnyOf(field, chosen)));
        }
    }

    /// <summary>What is left out narrows everything, the facet that it was left out in as well.</summary>
    private Query Exclude(Query query)
    {
        var excluded = new List<Query>();
        if (request.NotOutlets.Count > 0) excluded.Add(AnyOf(ArticleSchema.Outlet, request.NotOutlets));
        if (request.NotActors.Count > 0) excluded.Add(AnyOf(ArticleSchema.Actor, request.NotActors));
        if (request.NotTopics.Count > 0) excluded.Add(AnyOf(ArticleSchema.Topic, request.NotTopics));
        return excluded.Count == 0 ? query : new BooleanQuery { Must = [query], MustNot = excluded };
    }

    private KeywordQuery AnyOf(string field, IReadOnlyList<string> chosen) => new(
        field,
        chosen.Where(value => value != FacetValue.Unknown).SelectMany(value => snapshot.Values.Resolve(field, value)).Distinct().ToArray(),
        OrMissing: chosen.Contains(FacetValue.Unknown));

    /// <summary>The range of dates asked for; a sentence where it can't be read.</summary>
    private string? ReadDates(out (long? From, long? Until)? range)
    {
        range = null;
        DateSpan from = default, to = default;
        if (!string.IsNullOrWhiteSpace(request.From) && !DateSpan.TryRead(request.From, out from)) return NoDate("from", request.From);
        if (!string.IsNullOrWhiteSpace(request.To) && !DateSpan.TryRead(request.To, out to)) return NoDate("to", request.To);
        if (from == default && to == default) return null;
        if (from != default && to != default && from.First >= to.After) return $"The first date, {request.From}, is after the last, {request.To}. Change one of the two.";
        range = (from == default ? null : DateSpan.Instant(from.First, snapshot.Zone), to == default ? null : DateSpan.Instant(to.After, snapshot.Zone));
        return null;
    }

    private static string NoDate(string name, string text) => $"“{text}” is no date ({name}). Write a day as 2026-02-01, a month as 2026-02 or a year as 2026.";
}
