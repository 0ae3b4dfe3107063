using System.Text.Json.Serialization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of a search.</summary>
internal sealed record SearchResponse(
    long Total,
    long TotalPartial,
    IReadOnlyList<HitResponse> Hits,
    IReadOnlyDictionary<string, FacetResponse> Facets,
    DatesResponse Dates,
    QueryResponse Query,
    long Snapshot,
    string Authority,
    long? Waiting,
    string? Next,
    bool MovedOn)
{
    /// <summary>How each segment was searched; left out where nobody asks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlannedSegment>? Plan { get; init; }

    public static SearchResponse Of(SearchAnswer answer, SearchRequest request) => new(
        answer.Total,
        answer.TotalPartial,
        [.. answer.Hits.Select(HitResponse.Of)],
        FacetField.All.ToDictionary(field => field.Name, field => FacetResponse.Of(field.CountsOf(answer))),
        new DatesResponse(answer.Dates.Interval, answer.Dates.Bars, answer.Dates.Undated),
        new QueryResponse(answer.Query.Text, answer.Query.Words, answer.Query.Notes, answer.Query.Expansions, answer.Query.DidYouMean, answer.Query.Clauses, answer.Query.Problem),
        answer.Snapshot,
        answer.Authority,
        answer.Waiting.Articles,
        NextOf(answer, request),
        request.Pinned is { } pinned && pinned != answer.Snapshot)
    { Plan = request.Plan ? answer.Plan : null };

    private static string? NextOf(SearchAnswer answer, SearchRequest request) =>
        answer.NextCursor is { } cursor ? SearchUrl.Write(request with { Page = 1, Cursor = cursor }, SearchEndpoint.Path) : null;
}

/// <summary>A facet's values and how many more there are.</summary>
internal sealed record FacetResponse(IReadOnlyList<FacetValue> Values, int More)
{
    public static FacetResponse Of(Facet facet) => new(facet.Values, facet.More);
}

/// <summary>Articles by date.</summary>
internal sealed record DatesResponse(DateInterval Interval, IReadOnlyList<DateBar> Bars, long Undated);

/// <summary>How the query was understood.</summary>
internal sealed record QueryResponse(
    string Text,
    WordRule Words,
    IReadOnlyList<ReadingNote> Notes,
    IReadOnlyList<Expansion> Expansions,
    DidYouMean? DidYouMean,
    IReadOnlyList<QueryClause> Clauses,
    string? Problem);
