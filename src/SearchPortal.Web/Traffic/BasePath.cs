using Microsoft.AspNetCore.Http.Features;
using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Traffic;

/// <summary>
/// A site below a path of another one, such as <c>/news</c>. Everything inside knows paths from the root only: here the path is taken off requests, and
/// written in front of links of pages and of redirects. Whether a proxy takes it off as well makes no difference.
/// </summary>
internal static class BasePath
{
    /// <summary>Takes the path off requests, puts it in front of redirects, and lets what follows see the address that readers see.</summary>
    public static void UseBasePath(this IApplicationBuilder app, ServerSettings settings)
    {
        var site = settings.PublicUrl is { } address ? new Uri(address) : null;
        if (settings.BasePath.Length == 0 && site is null) return;
        app.Use((context, next) =>
        {
            if (site is not null) (context.Request.Scheme, context.Request.Host) = (site.Scheme, new HostString(site.Authority));
            if (settings.BasePath.Length > 0) TakeOff(context, settings.BasePath);
            return next(context);
        });
    }

    private static void TakeOff(HttpContext context, string basePath)
    {
        var request = context.Request;
        request.PathBase = basePath;
        if (request.Path.StartsWithSegments(basePath, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            request.Path = rest.HasValue ? rest : "/";
            // Ids of articles are read from the request line.
            var line = context.Features.GetRequiredFeature<IHttpRequestFeature>();
            if (line.RawTarget.StartsWith(basePath, StringComparison.OrdinalIgnoreCase)) line.RawTarget = line.RawTarget[basePath.Length..] is ['/', ..] target ? target : "/" + line.RawTarget[basePath.Length..];
        }

        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var location = headers.Location.ToString();
            if (location is ['/', not '/', ..] or "/" && !location.StartsWith(basePath + "/", StringComparison.Ordinal)) headers.Location = basePath + location;
            return Task.CompletedTask;
        });
    }

    /// <summary>Puts the path in front of the links of pages that are written by what follows.</summary>
    public static void UseLinksUnder(this IApplicationBuilder app, string basePath)
    {
        if (basePath.Length > 0) app.Use((context, next) => WriteAsync(context, basePath, () => next(context)));
    }

    /// <summary>Puts the path in front of the links of a page.</summary>
    public static async Task WriteAsync(HttpContext context, string basePath, Func<Task> writePage)
    {
        if (basePath.Length == 0)
        {
            await writePage();
            return;
        }

        var outer = context.Response.Body;
        await using var links = new LinkWriter(outer, basePath, () => context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true);
        context.Response.Body = links;
        try
        {
            await writePage();
            await links.FinishAsync(context.RequestAborted);
        }
        finally
        {
            context.Response.Body = outer;
        }
    }
}
