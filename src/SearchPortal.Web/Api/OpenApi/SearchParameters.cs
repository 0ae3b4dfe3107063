using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api.OpenApi;

/// <summary>The parameters of a search: <see cref="SearchUrl"/>.</summary>
internal static class SearchParameters
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<OperationParameter> All { get; } =
    [
        OperationParameter.Text("q", "The query, in the portal's language; absent asks for everything.", "harbour", SearchUrl.MaxQuery),
        .. Facets(),
        OperationParameter.OneOf("actor.match", "How many of the actors an article must name.", Names<FacetMatch>()),
        OperationParameter.OneOf("topic.match", "How many of the topics an article must have.", Names<FacetMatch>()),
        OperationParameter.Text("from", "First day, month or year: 2026-02-01, 2026-02 or 2026.", "2020", SearchUrl.MaxValue),
        OperationParameter.Text("to", "Last day, month or year, which is part of the range.", "2030-12", SearchUrl.MaxValue),
        OperationParameter.OneOf("undated", "1: only articles without a date.", "0", "1"),
        OperationParameter.OneOf("match", "Whether all words without an operator must match, or any of them; absent follows the rule of the portal.", "all", "any"),
        OperationParameter.OneOf("rank", "How hits are scored.", Names<Ranking>()),
        OperationParameter.Text("freshness", "Half-life of scores in days; absent: age does not count.", "30", SearchUrl.MaxValue),
        OperationParameter.OneOf("sort", "The order of hits.", Names<SearchSort>()),
        OperationParameter.OneOf("count", "What is counted and listed: articles, copies as one, or stories.", Names<SearchCounting>()),
        OperationParameter.Number("page", "The page, from 1 on; cursors go further.", 1, SearchRequest.MaxDepth, 1),
        OperationParameter.Number("size", "Hits on a page.", 0, SearchRequest.MaxSize, new SearchRequest().Size),
        OperationParameter.OneOf("variants", "Whether a name also finds its other spellings.", "on", "off"),
        OperationParameter.Texts(SearchUrl.Spelling, "A spelling that is searched though it is only offered.", "Dbeibeh", SearchUrl.MaxFacetValues, SearchUrl.MaxValue),
        OperationParameter.Texts(SearchUrl.NotSpelling, "A spelling that is left out.", "Dbeibeh", SearchUrl.MaxFacetValues, SearchUrl.MaxValue),
        OperationParameter.OneOf("interval", "The width of the histogram's bars; absent chooses one.", Names<DateInterval>()),
        OperationParameter.Number("facet.size", "Values of each facet.", 0, SearchUrl.MaxFacetSize, new SearchRequest().FacetSize),
        OperationParameter.OneOf("facet.sort", "Their order.", Names<FacetSort>()),
        OperationParameter.OneOf("explain", "1: how each score comes about, and what each clause finds; plan: how the index was searched.", "1", "plan", "1,plan"),
        OperationParameter.Number(SearchUrl.Snapshot, "The version of the index that a link was made for: the answer says whether the index has moved on.", 1, int.MaxValue, null),
    ];

    /// <summary>Where an answer has ended and the next begins.</summary>
    public static OperationParameter Cursor { get; } = OperationParameter.Text("cursor", "Where to go on: the cursor in “next” of an answer, with the same other parameters.", "", SearchUrl.MaxQuery);

    /// <summary>The words of a choice.</summary>
    public static IReadOnlyList<string> Names<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(SearchUrl.NameOf)];

    private static IEnumerable<OperationParameter> Facets()
    {
        foreach (var field in FacetField.All)
            yield return OperationParameter.Texts(field.Name, $"Articles of any of these: {field.Name}. Ids or labels.", FacetValue.Unknown, SearchUrl.MaxFacetValues, SearchUrl.MaxValue);
        foreach (var field in FacetField.All.Where(field => field.ExcludeName is not null))
            yield return OperationParameter.Texts(field.ExcludeName!, $"No articles of these: {field.Name}.", FacetValue.Unknown, SearchUrl.MaxFacetValues, SearchUrl.MaxValue);
    }
}
