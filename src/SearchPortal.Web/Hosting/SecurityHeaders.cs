using SearchPortal.Web.Saved;

namespace SearchPortal.Web.Hosting;

/// <summary>Headers that tell a browser to run, load and frame nothing that the site did not send itself.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Adds the headers to every response, errors and files too.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // When the response starts, since the error handler clears what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            var isSecret = context.Request.Path.StartsWithSegments(SavedUrl.Path, StringComparison.OrdinalIgnoreCase);
            // The address of a saved page is its key.
            headers["Referrer-Policy"] = isSecret ? "no-referrer" : "same-origin";
            if (isSecret)
            {
                headers["X-Robots-Tag"] = "noindex, nofollow";
                headers.CacheControl = "no-store";
            }

            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (string.IsNullOrEmpty(headers.CacheControl)) headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
