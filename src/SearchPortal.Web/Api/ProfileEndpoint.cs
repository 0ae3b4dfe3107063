using Microsoft.AspNetCore.Http.Features;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/actors</c>, <c>/outlets</c> and <c>/topics</c>: those that the articles of a search have; with an id, what is known of one.</summary>
internal static class ProfileEndpoint
{
    /// <summary>The addresses, the list and the one of each kind.</summary>
    public static IEnumerable<(string Pattern, Delegate Answer)> Routes => ProfileRequest.Fields.SelectMany(RoutesOf);

    private static IEnumerable<(string Pattern, Delegate Answer)> RoutesOf(string field)
    {
        yield return (
            ProfileUrl.ApiPathOf(field),
            (HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation) =>
                FacetEndpoint.Answer(http, field, ProfileUrl.ApiPathOf(field), catalog, ProfileListResponse.Of, cancellation));
        yield return (
            ProfileUrl.ApiPathOf(field) + "/{**id}",
            (HttpContext http, ArticleCatalog catalog, CancellationToken cancellation) => Answer(http, field, catalog, cancellation));
    }

    private static IResult Answer(HttpContext http, string field, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var parameters = new ApiParameters(http.Request.Query, "count", ProfileUrl.Interval);
        var count = parameters.Optional("count", [.. Enum.GetValues<SearchCounting>().Select(SearchUrl.NameOf)]);
        var interval = parameters.Interval(ProfileUrl.Interval);
        if (parameters.Problems.Count > 0) return Problems.OfParameters(parameters.Problems);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return ProfileUrl.ReadId(target, ProfileUrl.ApiPathOf(field) + "/") is { } id
            && catalog.Profile(new ProfileRequest(field, id) { Count = Enum.Parse<SearchCounting>(count, ignoreCase: true), Interval = interval }, cancellation) is { } profile
            ? TypedResults.Ok(ProfileResponse.Of(profile))
            : Problems.NoProfile(FacetField.Of(field));
    }
}
