using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.Web.Api;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Monitoring;
using SearchPortal.Web.Pages.Documents;
using SearchPortal.Web.Search;
using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Pages;

/// <summary>The addresses of the pages, and what each shows.</summary>
internal static class PageRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this IEndpointRouteBuilder site)
    {
        var app = AnswerOfIndex.Mark(site.MapGroup(""));
        app.MapMethods("/", Methods, Search);
        app.MapMethods(SearchUrl.Path, Methods, Search);
        app.MapMethods(SpellingChoice.Path, Methods, ChooseSpellings);
        app.MapMethods(FacetUrl.Path + "{field}", Methods, FacetValues);
        app.MapMethods(CrossUrl.Path, Methods, Cross);
        app.MapMethods(CompareUrl.Path, Methods, Compare);
        app.MapMethods(SpellingsUrl.Path, Methods, Spellings);
        app.MapMethods("/docs/{name}", Methods, Document);
        app.MapProfiles(Methods);
        app.MapPasting(Methods);
        app.MapMethods(StoryUrl.PagePath + "{**id}", Methods, Story);
        app.MapMethods(ArticleUrl.PagePath + "{**id}", Methods, ArticleRoutes.Article);
    }

    private static RazorComponentResult Search(HttpRequest http, ArticleCatalog catalog, TimeProvider time, CancellationToken cancellation)
    {
        var reading = SearchUrl.Read(http.Query);
        if (reading.TooMuch is { } tooMuch) return OfTooMuch(tooMuch, http);

        // Pages have numbers: a reader may come back to one after days.
        reading = reading with { Request = reading.Request with { Cursor = null } };
        var result = SearchResult.Of(catalog, reading, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellation);
        SearchPlanOfRequest.Keep(http.HttpContext, result.Answer);
        return new RazorComponentResult<SearchPage>(new Dictionary<string, object?> { [nameof(SearchPage.Result)] = result })
        {
            StatusCode = result.Answer.Query.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static IResult ChooseSpellings(HttpRequest http)
    {
        var reading = SpellingChoice.Read(http.Query);
        return reading.TooMuch is { } tooMuch ? OfTooMuch(tooMuch, http) : TypedResults.LocalRedirect(SearchUrl.Write(reading.Request));
    }

    private static RazorComponentResult FacetValues(HttpRequest http, string field, ArticleCatalog catalog, CancellationToken cancellation)
    {
        if (FacetField.All.FirstOrDefault(known => known.Name == field) is not { } facet) return OfUnknown(http);
        var parameters = ApiParameters.WithSearch(http.Query, out var request, FacetUrl.Contains, FacetUrl.Offset);
        var result = FacetValuesResult.Of(catalog, facet, parameters, request, cancellation);
        return TooMuchOf(parameters) is { } tooMuch ? OfTooMuch(tooMuch, http) : Page<FacetValuesPage>((nameof(FacetValuesPage.Result), result));
    }

    private static RazorComponentResult Cross(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var parameters = ApiParameters.WithSearch(http.Query, out var request, CrossUrl.Rows, CrossUrl.Columns);
        var result = CrossResult.Of(catalog, parameters, request, cancellation);
        return TooMuchOf(parameters) is { } tooMuch ? OfTooMuch(tooMuch, http) : Page<CrossPage>((nameof(CrossPage.Result), result));
    }

    private static RazorComponentResult Compare(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var (request, problems) = CompareUrl.Read(http.Query);
        if (problems.FirstOrDefault(problem => problem.Kind == ParameterProblemKind.TooMuch) is { } tooMuch) return OfTooMuch(tooMuch, http);
        var isEnough = request.Queries.Count >= ComparisonRequest.Fewest;
        return Page<ComparePage>(
            (nameof(ComparePage.Request), request),
            (nameof(ComparePage.Comparison), isEnough ? catalog.Compare(request with { Within = Counted.Of(request.Within) }, cancellation) : null),
            (nameof(ComparePage.Problems), problems.Where(problem => problem.Kind == ParameterProblemKind.Unreadable).ToArray()));
    }

    private static RazorComponentResult Spellings(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var (request, parameters) = SpellingsUrl.Read(http.Query);
        if (TooMuchOf(parameters) is { } tooMuch) return OfTooMuch(tooMuch, http);
        var problems = parameters.Problems.Where(problem => problem.Kind == ParameterProblemKind.Unreadable).ToArray();
        return Page<SpellingsPage>(
            (nameof(SpellingsPage.Request), request),
            (nameof(SpellingsPage.Report), request.Actor is null && string.IsNullOrWhiteSpace(request.Name) ? null : catalog.Spellings(request, cancellation)),
            (nameof(SpellingsPage.Problems), problems));
    }

    private static RazorComponentResult Document(HttpRequest http, string name) =>
        PortalDocument.All.FirstOrDefault(document => document.Name == name) is { } found ? Page<DocumentPage>((nameof(DocumentPage.Document), found)) : OfUnknown(http);

    private static IResult Story(HttpContext http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (ArticleUrl.ReadId(target, StoryUrl.PagePath) is not { } id || catalog.CompareReports(id, cancellation) is not { } compared)
            return ErrorPage.Result(StatusCodes.Status404NotFound, "There is no such story", "No story in the index has this address. Its reports may have been deleted, or only one of them is left.", null);
        // A story is called by its first report, which may have changed.
        return compared.Story.Id == id ? Page<StoryPage>((nameof(StoryPage.Compared), compared)) : TypedResults.LocalRedirect(StoryUrl.Write(compared.Story.Id));
    }

    private static RazorComponentResult Page<T>(params IEnumerable<(string Name, object? Value)> parameters) where T : IComponent =>
        new RazorComponentResult<T>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    private static ParameterProblem? TooMuchOf(ApiParameters parameters) =>
        parameters.Problems.FirstOrDefault(problem => problem.Kind == ParameterProblemKind.TooMuch);

    internal static RazorComponentResult OfTooMuch(ParameterProblem problem, HttpRequest http) =>
        ErrorPage.Result(StatusCodes.Status400BadRequest, "That is more than can be asked at once", problem.Message, http.Query["q"]);

    private static RazorComponentResult OfUnknown(HttpRequest http) =>
        ErrorPage.Result(StatusCodes.Status404NotFound, ErrorText.Title(StatusCodes.Status404NotFound), ErrorText.Advice(StatusCodes.Status404NotFound), http.Query["q"]);
}
