using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Api;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Hosting;

/// <summary>Gives a response without a body one that fits: problem+json for programs, else a page. Details of a failure stay in the log.</summary>
internal static class ErrorResponses
{
    /// <summary>Answers failures and bare status codes.</summary>
    public static void UseErrorResponses(this IApplicationBuilder app, string basePath)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = WriteUnderAsync,
            StatusCodeSelector = failure => failure switch
            {
                SearchRefusedException => StatusCodes.Status400BadRequest,
                BadHttpRequestException malformed => malformed.StatusCode,
                _ => StatusCodes.Status500InternalServerError,
            },
            // A query that asks for too much is no failure of the site, and neither is a form that is too long.
            SuppressDiagnosticsCallback = failed => failed.Exception is SearchRefusedException or BadHttpRequestException,
        });
        app.UseStatusCodePages(bare => WriteUnderAsync(bare.HttpContext));

        Task WriteUnderAsync(HttpContext context) => BasePath.WriteAsync(context, basePath, () => WriteAsync(context));
    }

    private static Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var path = context.Request.Path;
        var isApi = path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(Mcp.McpRoutes.Path, StringComparison.OrdinalIgnoreCase);
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is SearchRefusedException refused)
        {
            return isApi
                ? Problems.OfSearch(refused.Message).ExecuteAsync(context)
                : ErrorPage.Result(status, "This search asks for too much", refused.Message, context.Request.Query["q"]).ExecuteAsync(context);
        }

        return isApi ? Problems.OfStatus(status).ExecuteAsync(context) : Page(status, context.Request.Query["q"]).ExecuteAsync(context);
    }

    private static RazorComponentResult Page(int status, string? query) =>
        ErrorPage.Result(status, ErrorText.Title(status), ErrorText.Advice(status), query);
}
