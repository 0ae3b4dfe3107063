using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api.OpenApi;

/// <summary>What the description of the API says of its addresses.</summary>
internal static class OperationTexts
{
    private const int StandardTable = 10;

    private static readonly OperationParameter ArticleId = OperationParameter.Path("id", "The article's id, percent-encoded; slashes may stay as they are.", "example");
    private static readonly OperationParameter Contains = OperationParameter.Text("contains", "What a value's label, id or other spelling must contain.", "post", SearchUrl.MaxValue);
    private static readonly OperationParameter Offset = OperationParameter.Number("offset", "Values that are passed over.", 0, int.MaxValue, 0);
    private static readonly OperationParameter Parent = OperationParameter.Text("parent", "The value below which to look.", "2026", SearchUrl.MaxValue);

    private static readonly Dictionary<string, OperationText> All = new(StringComparer.Ordinal)
    {
        [SearchEndpoint.Path] = new("search", "Hits, exact total, facets and histogram of a search", typeof(SearchResponse), [.. SearchParameters.All, SearchParameters.Cursor]),
        [ArticleEndpoint.Pattern] = new("article", "An article; with a search, its matches are marked", typeof(ArticleResponse), [ArticleId, .. SearchParameters.All]),
        [StoryEndpoint.Pattern] = new("story", "The reports of one event", typeof(StoryResponse), OperationParameter.Path("id", "The story's id, or that of one of its articles.", "example")),
        [FacetEndpoint.Pattern] = new("facet", "All values of a facet over the articles of a search", typeof(FacetPageResponse), [Field(FacetPageRequest.Fields), .. SearchParameters.All, Contains, Offset, Parent]),
        [SignificantEndpoint.Pattern] = new("significant", "Values that are more frequent in the articles of a search than in all", typeof(SignificantResponse), [Field([.. FacetField.All.Select(field => field.Name)]), .. SearchParameters.All]),
        [CrossEndpoint.Path] = new("cross", "A table of two facets", typeof(CrossResponse),
            [
                .. SearchParameters.All,
                OperationParameter.OneOf("rows", "The facet of the rows.", CrossTableRequest.Fields).Required(),
                OperationParameter.OneOf("columns", "The facet of the columns.", [.. CrossTableRequest.Fields.Reverse()]).Required(),
                OperationParameter.Number("rows.size", "Rows.", 1, SearchUrl.MaxFacetSize, StandardTable),
                OperationParameter.Number("columns.size", "Columns.", 1, SearchUrl.MaxFacetSize, StandardTable),
            ]),
        [CompareEndpoint.Path] = new("compare", "Up to five searches on one timeline", typeof(CompareResponse),
            [
                OperationParameter.Texts("q", "The queries, up to five of them.", "harbour", ComparisonRequest.Most, SearchUrl.MaxQuery).Required(),
                .. SearchParameters.All.Where(parameter => parameter.Name is "outlet" or "actor" or "topic" or "language" or "from" or "to" or "interval" or "count" or "variants"),
            ]),
        [SpellingsEndpoint.Path] = new("spellings", "Who writes which spelling of a name", typeof(SpellingsResponse),
            [
                OperationParameter.Text("name", "The name; or an actor.", "Dbeibah", SearchUrl.MaxValue).Required(),
                OperationParameter.OneOf("full", "1: full names instead of words.", "0", "1"),
                OperationParameter.OneOf("outlets", "all: more than the first outlets.", "all"),
                OperationParameter.OneOf("format", "csv: as a table.", "json", "csv"),
                OperationParameter.OneOf("table", "Which table, as csv.", "outlets", "dates"),
                .. SearchParameters.All.Where(parameter => parameter.Name is "outlet" or "actor" or "topic" or "language" or "from" or "to" or "interval"),
            ]),
        [ExportEndpoint.Path] = new("export", "All articles of a search, in a file", null, [.. SearchParameters.All, OperationParameter.OneOf("format", "How it is written.", "ndjson", "csv", "ris", "bibtex")]) { ContentType = "application/x-ndjson" },
        [SuggestEndpoint.Path] = new("suggest", "Names and headlines that go on as typed", typeof(SuggestResponse),
            OperationParameter.Text("q", "What was typed.", "harb", SearchUrl.MaxQuery), OperationParameter.Number("size", "How many.", 1, SuggestAnswer.MaxSize, null)),
        [SimilarEndpoint.Path] = new("similar", "Articles that are like one", typeof(SimilarResponse),
            OperationParameter.Text("id", "The article's id.", "example", News.ArticleId.MaxLength).Required(), OperationParameter.Number("size", "How many.", 1, SimilarAnswer.MaxSize, null)),
    };


    static OperationTexts()
    {
        foreach (var field in ProfileRequest.Fields)
        {
            All[ProfileUrl.ApiPathOf(field)] = new(field + "s", $"The {field}s that the articles of a search have", typeof(ProfileListResponse), [.. SearchParameters.All, Contains, Offset, Parent]);
            All[ProfileUrl.ApiPathOf(field) + "/{**id}"] = new(field, $"What is known of one {field}", typeof(ProfileResponse),
                OperationParameter.Path("id", "Its id, percent-encoded.", "example"), OperationParameter.OneOf("count", "What is counted.", SearchParameters.Names<SearchCounting>()), OperationParameter.OneOf("interval", "The width of the bars.", SearchParameters.Names<DateInterval>()));
        }
    }

    /// <summary>What is said of an address; null where nothing is.</summary>
    public static OperationText? Of(string pattern) => All.GetValueOrDefault(pattern);

    private static OperationParameter Field(IReadOnlyList<string> fields) => OperationParameter.Path("field", "The facet.", fields[0], fields);
}
