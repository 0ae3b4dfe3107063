using Microsoft.AspNetCore.Http.HttpResults;
using SearchPortal.Web.Api;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Hosting;

/// <summary>Gives a response without a body one that fits: problem+json below <c>/api</c>, else a page. Details of a failure stay in the log.</summary>
internal static class ErrorResponses
{
    /// <summary>Answers failures and bare status codes.</summary>
    public static void UseErrorResponses(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(failed => failed.Run(WriteAsync));
        app.UseStatusCodePages(bare => WriteAsync(bare.HttpContext));
    }

    private static Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var path = context.Request.Path;
        var isApi = path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        return isApi ? Problems.OfStatus(status).ExecuteAsync(context) : Page(status, context.Request.Query["q"]).ExecuteAsync(context);
    }

    private static RazorComponentResult Page(int status, string? query) =>
        ErrorPage.Result(status, ErrorText.Title(status), ErrorText.Advice(status), query);
}
