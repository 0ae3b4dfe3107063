using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Posting;
using SearchPortal.Web.Search;
using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Posting;

/// <summary>The addresses by which programs bring articles into the index of a running site, and delete them. They exist only where a key is configured.</summary>
internal static class PostingRoutes
{
    private const string Path = "/api/v1/articles";
    private const string IdPattern = ArticleUrl.ApiPath + "{**id}";
    private const int LongestBody = 8 << 20;
    private const int AttemptsInMinute = 10;
    private const string RetryAfterSeconds = "5";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Sets up what changes the index.</summary>
    public static void AddPosting(this IServiceCollection services, string key, CatalogOptions options)
    {
        services.AddSingleton(new WriteKey(key));
        services.AddSingleton(new WriterQueue(options, Patience));
        services.AddSingleton<PostedArticles>();
        services.AddSingleton(new WrongKeys(AttemptsInMinute));
        services.AddHostedService<QueueWorker>();
    }

    /// <summary>Maps the addresses.</summary>
    public static void MapPosting(this WebApplication app)
    {
        PrivateAddress.Mark(app.MapPost(Path, PostAsync)).WithMetadata(new RequestSizeLimitAttribute(LongestBody)).DisableRequestTimeout();
        PrivateAddress.Mark(app.MapDelete(IdPattern, DeleteAsync)).DisableRequestTimeout();
    }

    private static async Task<IResult> PostAsync(HttpContext http, WriteKey key, WrongKeys wrong, PostedArticles articles)
    {
        if (Refuse(http, key, wrong) is { } refusal) return refusal;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (body.Length == 0) return Problem(StatusCodes.Status400BadRequest, "Nothing was posted.", "Write articles into the body: JSON, JSON lines, a feed, a web page, or any other format that is read from files.");
        return await TryAsync(http, async () => TypedResults.Ok(PostResponse.Of(await articles.PostAsync(body.ToArray()))));
    }

    private static async Task<IResult> DeleteAsync(HttpContext http, WriteKey key, WrongKeys wrong, PostedArticles articles)
    {
        if (Refuse(http, key, wrong) is { } refusal) return refusal;
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (ArticleUrl.ReadId(target, ArticleUrl.ApiPath) is not { } id) return Api.Problems.NoArticle();
        return await TryAsync(http, async () => await articles.DeleteAsync(id) ? TypedResults.NoContent() : Api.Problems.NoArticle());
    }

    /// <summary>What another writer, or too many others that wait, make of a change.</summary>
    private static async Task<IResult> TryAsync(HttpContext http, Func<Task<IResult>> change)
    {
        try
        {
            return await change();
        }
        catch (IndexBusyException busy)
        {
            return Later(http, busy.Message);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return Later(http, "The site is stopping.");
        }
    }

    private static IResult Later(HttpContext http, string why)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problem(StatusCodes.Status503ServiceUnavailable, "The index can’t be changed now.", why + " Send the same again in a moment: what is in the index already stays as it is.");
    }

    private static IResult? Refuse(HttpContext http, WriteKey key, WrongKeys wrong)
    {
        if (wrong.AreTooMany(http.Connection.RemoteIpAddress)) return Problem(StatusCodes.Status429TooManyRequests, "That was tried too often.", "Wait a minute and send the right key.");
        if (key.IsIn(http.Request)) return null;
        wrong.Count(http.Connection.RemoteIpAddress);
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem(StatusCodes.Status401Unauthorized, "This needs the key.", "Send the header Authorization: Bearer KEY. Ask whoever runs this portal for the key.");
    }

    private static IResult Problem(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}
