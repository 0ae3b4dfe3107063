using SearchPortal.Web.Api.OpenApi;

using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Api;

/// <summary>The addresses of the API.</summary>
internal static class ApiRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly (string Pattern, Delegate Answer)[] Routes =
    [
        (SearchEndpoint.Path, SearchEndpoint.Answer),
        (ArticleEndpoint.Pattern, ArticleEndpoint.Answer),
        (StoryEndpoint.Pattern, StoryEndpoint.Answer),
        .. ProfileEndpoint.Routes,
        (FacetEndpoint.Pattern, FacetEndpoint.Answer),
        (SignificantEndpoint.Pattern, SignificantEndpoint.Answer),
        (CrossEndpoint.Path, CrossEndpoint.Answer),
        (CompareEndpoint.Path, CompareEndpoint.Answer),
        (SpellingsEndpoint.Path, SpellingsEndpoint.Answer),
        (SuggestEndpoint.Path, SuggestEndpoint.Answer),
        (SimilarEndpoint.Path, SimilarEndpoint.Answer),
        (ExportEndpoint.Path, ExportEndpoint.Answer),
    ];

    /// <summary>All addresses, as they are documented.</summary>
    public static IEnumerable<string> Patterns => Routes.Select(route => route.Pattern.Replace("**", "", StringComparison.Ordinal));

    public static void MapApi(this IEndpointRouteBuilder site)
    {
        var app = AnswerOfIndex.Mark(site.MapGroup(""));
        ApiCors.Open(app);
        foreach (var (pattern, answer) in Routes)
        {
            var route = app.MapMethods(pattern, Methods, answer);
            if (OperationTexts.Of(pattern) is { } text) route.WithMetadata(text, new ProducesResponseTypeMetadata(StatusCodes.Status200OK, text.Response ?? typeof(string), [text.ContentType]));
            // What is streamed takes as long as its reader does.
            if (pattern == ExportEndpoint.Path) route.DisableRequestTimeout();
        }
    }
}
