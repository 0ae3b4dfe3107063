using Microsoft.AspNetCore.Http.HttpResults;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>Errors of the API as problem+json (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>Parameters that can't be taken: names the first and lists all.</summary>
    public static ProblemHttpResult OfParameters(IReadOnlyList<ParameterProblem> problems) => TypedResults.Problem(
        problems[0].Message,
        statusCode: StatusCodes.Status400BadRequest,
        title: "A parameter can’t be taken as it stands.",
        extensions: new Dictionary<string, object?>
        {
            ["parameter"] = problems[0].Name,
            ["problems"] = problems.Select(problem => new { parameter = problem.Name, problem.Message }).ToArray(),
        });

    /// <summary>A search that can't be answered as asked.</summary>
    public static ProblemHttpResult OfSearch(string problem) => TypedResults.Problem(
        problem, statusCode: StatusCodes.Status400BadRequest, title: "The search can’t be answered as asked.");

    /// <summary>A cursor that can't be followed.</summary>
    public static ProblemHttpResult OfCursor(CursorException problem) => TypedResults.Problem(
        problem.Message,
        statusCode: problem.IsGone ? StatusCodes.Status410Gone : StatusCodes.Status400BadRequest,
        title: problem.IsGone ? "The cursor is too old." : "The cursor can’t be followed.",
        extensions: new Dictionary<string, object?> { ["parameter"] = "cursor" });

    /// <summary>A facet that there is not.</summary>
    public static ProblemHttpResult NoFacet(string field, IEnumerable<string> fields) => TypedResults.Problem(
        $"“{ParameterProblem.Short(field)}” is no facet here. Write {string.Join(", ", fields)}.",
        statusCode: StatusCodes.Status404NotFound,
        title: "There is no such facet.");

    /// <summary>An id that no article has.</summary>
    public static ProblemHttpResult NoArticle() => TypedResults.Problem(
        "No article in the index has this id. Take ids from the hits of a search, percent-encoded.",
        statusCode: StatusCodes.Status404NotFound,
        title: "There is no such article.");

    /// <summary>An id that no story has.</summary>
    public static ProblemHttpResult NoStory() => TypedResults.Problem(
        "No story in the index has this id, and no article with this id is in a story. Take ids from the “story” of a hit, percent-encoded.",
        statusCode: StatusCodes.Status404NotFound,
        title: "There is no such story.");

    /// <summary>An actor, an outlet or a topic that there is not.</summary>
    public static ProblemHttpResult NoProfile(FacetField field) => TypedResults.Problem(
        $"No article in the index has this {field.Name}, and no list has it either. Take ids from the facets of a search, percent-encoded.",
        statusCode: StatusCodes.Status404NotFound,
        title: $"There is no such {field.Name}.");

    /// <summary>A version or an article that there is not.</summary>
    public static ProblemHttpResult NothingToCompare() => TypedResults.Problem(
        "The article is there, but not the version or the article that it was to be compared with. Take numbers from its versions, and ids from hits.",
        statusCode: StatusCodes.Status404NotFound,
        title: "There is nothing to compare.");

    /// <summary>A response that has nothing but a status.</summary>
    public static ProblemHttpResult OfStatus(int status) => TypedResults.Problem(
        status == StatusCodes.Status404NotFound ? "The API has " + string.Join(", ", ApiRoutes.Patterns) + "." : ErrorText.Advice(status),
        statusCode: status,
        title: status == StatusCodes.Status404NotFound ? "There is no such address." : ErrorText.Title(status) + ".");
}
