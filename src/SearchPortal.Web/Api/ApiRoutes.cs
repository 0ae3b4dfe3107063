namespace SearchPortal.Web.Api;

/// <summary>The addresses of the API.</summary>
internal static class ApiRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapMethods(SearchEndpoint.Path, Methods, SearchEndpoint.Answer);
        app.MapMethods(ArticleEndpoint.Pattern, Methods, ArticleEndpoint.Answer);
        app.MapMethods(SuggestEndpoint.Path, Methods, SuggestEndpoint.Answer);
        app.MapMethods(SimilarEndpoint.Path, Methods, SimilarEndpoint.Answer);
    }
}
