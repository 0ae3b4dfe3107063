using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog;

/// <summary>The articles that a request asks for, as tasks of the engine: those that match all words and, where these are few, those that match
/// most of them. Every kind of answer begins here, so that all of them are about the same articles.</summary>
internal sealed class SearchScope
{
    /// <summary>Where fewer articles match all words, those that match most of them follow.</summary>
    public const int FewHits = 10;

    /// <summary>The facet of dates.</summary>
    public const string DateDimension = "date";

    private readonly CatalogSnapshot snapshot;
    private readonly SearchRequest request;
    private readonly CancellationToken cancellation;

    /// <param name="snapshot">Where to search.</param>
    /// <param name="request">The search.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <param name="refusal">Why the request is not answered; null where it is.</param>
    public SearchScope(CatalogSnapshot snapshot, SearchRequest request, CancellationToken cancellation, string? refusal = null)
    {
        (this.snapshot, this.request, this.cancellation) = (snapshot, request, cancellation);
        Built = WithFreshness(snapshot.Build(request));
        Problem = ReadDates(out var dates) ?? refusal;
        Dates = dates;
        All = new SearchTask(Problem is null ? Exclude(Built.Query) : new MatchNoneQuery()) { Filters = Filters(), Sort = SortOf(), Size = 0, GroupBy = GroupReader.FieldOf(request.Count) };
    }

    /// <summary>The fields that are facets, in the order of pages.</summary>
    public static IReadOnlyList<string> FacetFields { get; } = [ArticleSchema.Outlet, ArticleSchema.Actor, ArticleSchema.Topic, ArticleSchema.Language];

    /// <summary>The query.</summary>
    public BuiltQuery Built { get; }

    /// <summary>Null, or why the request can't be answered as asked; then nothing matches.</summary>
    public string? Problem { get; }

    /// <summary>The instants asked for: the first, and the one just beyond the last.</summary>
    public (long? From, long? Until)? Dates { get; }

    /// <summary>The articles that match all words, without hits and counts.</summary>
    public SearchTask All { get; }

    /// <summary>The articles that match only most of the words; null where they are not asked for.</summary>
    /// <param name="all">How many match all words and filters.</param>
    public SearchTask? Most(long all) => Problem is null && Built.MostWords is not null && all < FewHits && IsRare()
        ? All with { Query = new BooleanQuery { Must = [Exclude(Built.MostWords)], MustNot = [Built.Query] } }
        : null;

    /// <summary>The articles that match another query instead, with all that narrows this one.</summary>
    public SearchTask Asking(Query query) => All with { Query = Exclude(query) };

    /// <summary>Counts facets over all articles of the request.</summary>
    public ScopeCounts Count(params IReadOnlyList<FacetRequest> facets)
    {
        var found = Find(task => snapshot.Searcher.Search(task, cancellation: cancellation), facets);
        return new ScopeCounts(found.All.Total, found.Most.Total, found.Facets);
    }

    /// <summary>Finds the hits of the request and counts facets over all of them.</summary>
    /// <param name="search">Answers a task.</param>
    /// <param name="facets">What to count.</param>
    /// <param name="size">How many hits are wanted.</param>
    /// <param name="after">Where they begin, or null.</param>
    /// <param name="isInMost">Whether that is among those that match most of the words.</param>
    public ScopeHits Find(Func<SearchTask, TopDocs> search, IReadOnlyList<FacetRequest> facets, int size = 0, HitPlace? after = null, bool isInMost = false)
    {
        var all = search(All with { Facets = facets, Size = isInMost ? 0 : size, After = isInMost ? null : after });
        if (Most(all.Total) is not { } most) return new ScopeHits(all, new TopDocs(0, [], []), all.Facets);
        var wanted = most with { Size = size - all.Hits.Count, After = isInMost ? after : null };
        if (All.GroupBy is not { } groups)
        {
            var articles = search(wanted with { Facets = facets });
            return new ScopeHits(all, articles, [.. all.Facets.Zip(articles.Facets, (left, right) => left.Add(right))]);
        }

        // A group may match all words in one article and most of them in another: it is counted once, and stands where it matches all.
        var ofAll = search(All with { Facets = facets, KeepGroups = true });
        var both = TopDocs.Merge([ofAll, search(most with { Facets = facets, KeepGroups = true })], All with { Facets = facets }, snapshot.Searcher.Schema.Order);
        var others = new BooleanQuery { Must = [most.Query], MustNot = [new KeywordQuery(groups, [.. ofAll.Groups!.Groups.Keys])] };
        return new ScopeHits(all, search(wanted with { Query = others }), both.Facets);
    }

    /// <summary>The facet of a field. Articles count for the topics above theirs, too.</summary>
    public static FacetRequest FacetOf(CatalogSnapshot snapshot, string field) =>
        new(field, field) { Above = field == ArticleSchema.Topic && snapshot.Topics.Tree.HasLevels ? snapshot.Topics.Tree.Above : null };

    /// <summary>Articles by period.</summary>
    public static FacetRequest DatesOf(CatalogSnapshot snapshot, DateInterval interval) =>
        new(DateDimension, ArticleSchema.Published, snapshot.Periods(interval));

    /// <summary>The values of a facet that a request chose.</summary>
    public static IReadOnlyList<string> ChosenOf(SearchRequest request, string field) => field switch
    {
        ArticleSchema.Outlet => request.Outlets,
        ArticleSchema.Actor => request.Actors,
        ArticleSchema.Topic => request.Topics,
        ArticleSchema.Language => request.Languages,
        _ => [],
    };

    /// <summary>The values of a facet that a request left out.</summary>
    public static IReadOnlyList<string> ExcludedOf(SearchRequest request, string field) => field switch
    {
        ArticleSchema.Outlet => request.NotOutlets,
        ArticleSchema.Actor => request.NotActors,
        ArticleSchema.Topic => request.NotTopics,
        ArticleSchema.Language => request.NotLanguages,
        _ => [],
    };

    private BuiltQuery WithFreshness(BuiltQuery built) => request is { Freshness: { } halfLife, Rank: Ranking.Default } && built.AsksForWords
        ? built with
        {
            Query = Freshness.Apply(built.Query, halfLife, snapshot.Newest),
            MostWords = built.MostWords is { } most ? Freshness.Apply(most, halfLife, snapshot.Newest) : null,
        }
        : built;

    /// <summary>Whether few articles match all words before facets narrow them: else choosing a value would bring articles that its count did not promise.</summary>
    private bool IsRare() => snapshot.Searcher.Search(new SearchTask(Built.Query) { Size = 0, Sort = Sort.SchemaOrder }, cancellation: cancellation).Total < FewHits;

    /// <summary>Without words there is nothing to score: newest first.</summary>
    private Sort SortOf() => request.Sort switch
    {
        SearchSort.Oldest => Sort.ReverseOrder,
        SearchSort.Newest => Sort.SchemaOrder,
        _ => Built.AsksForWords ? Sort.Score : Sort.SchemaOrder,
    };

    private List<FacetFilter> Filters()
    {
        var filters = new List<FacetFilter>();
        foreach (var field in FacetFields)
        {
            var chosen = ChosenOf(request, field);
            if (chosen.Count == 0) continue;
            if (MatchOf(field) == FacetMatch.Any) filters.Add(new FacetFilter(field, AnyOf(field, chosen)));
            // No facet has this name: the choice narrows its own facet as well.
            else filters.Add(new FacetFilter(field + " all", new BooleanQuery { Filter = [.. chosen.Select(value => AnyOf(field, [value]))] }));
        }

        if (request.Undated) filters.Add(new FacetFilter(DateDimension, new MissingNumberQuery(ArticleSchema.Published)));
        else if (Dates is { } range) filters.Add(new FacetFilter(DateDimension, new RangeQuery(ArticleSchema.Published, range.From, range.Until)));
        return filters;
    }

    private FacetMatch MatchOf(string field) => field switch
    {
        ArticleSchema.Actor => request.ActorMatch,
        ArticleSchema.Topic => request.TopicMatch,
        _ => FacetMatch.Any,
    };

    /// <summary>What is left out narrows everything, the facet that it was left out in as well.</summary>
    private Query Exclude(Query query)
    {
        var excluded = FacetFields.Select(field => (Field: field, Values: ExcludedOf(request, field))).Where(choice => choice.Values.Count > 0)
            .Select(choice => AnyOf(choice.Field, choice.Values)).ToArray();
        return excluded.Length == 0 ? query : new BooleanQuery { Must = [query], MustNot = excluded };
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
