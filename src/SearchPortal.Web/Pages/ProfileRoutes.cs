using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.Web.Api;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>The pages of actors, outlets and topics.</summary>
internal static class ProfileRoutes
{
    public static void MapProfiles(this IEndpointRouteBuilder app, IEnumerable<string> methods)
    {
        foreach (var field in ProfileRequest.Fields)
        {
            app.MapMethods(
                ProfileUrl.PathOf(field) + "{**id}",
                methods,
                (HttpContext http, ArticleCatalog catalog, CancellationToken cancellation) => Profile(http, field, catalog, cancellation));
        }
    }

    private static IResult Profile(HttpContext http, string field, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var (interval, problems) = ReadInterval(http.Request.Query);
        if (ProfileUrl.ReadId(target, ProfileUrl.PathOf(field)) is not { } id
            || catalog.Profile(new ProfileRequest(field, id) { Count = Counted.Default, Interval = interval }, cancellation) is not { } profile)
            return NotFound(FacetField.Of(field));
        // Each has one address, whatever name it was asked for by.
        if (profile.Value.Value != id) return TypedResults.LocalRedirect(ProfileUrl.Write(field, profile.Value.Value, interval));
        return new RazorComponentResult<ProfilePage>(new Dictionary<string, object?>
        {
            [nameof(ProfilePage.Profile)] = profile,
            [nameof(ProfilePage.Interval)] = interval,
            [nameof(ProfilePage.Problems)] = problems,
        });
    }

    /// <summary>The width asked for; what else an address says changes nothing.</summary>
    private static (DateInterval? Interval, IReadOnlyList<ParameterProblem> Problems) ReadInterval(IQueryCollection query)
    {
        var parameters = new ApiParameters(query, ProfileUrl.Interval);
        var interval = parameters.Interval(ProfileUrl.Interval);
        return (interval, [.. parameters.Problems.Where(problem => problem.Kind == ParameterProblemKind.Unreadable)]);
    }

    private static RazorComponentResult NotFound(FacetField field) => ErrorPage.Result(
        StatusCodes.Status404NotFound,
        $"There is no such {field.Name}",
        $"No article in the index has this {field.Name}, and no list has it either. Its articles may have been deleted, or the address is cut off.",
        null);
}
