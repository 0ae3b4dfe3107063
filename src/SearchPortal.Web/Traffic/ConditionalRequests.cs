using Microsoft.Net.Http.Headers;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Traffic;

/// <summary>Answers “not modified” to who already has an answer (RFC 9110, section 13), without a search.</summary>
internal static class ConditionalRequests
{
    /// <summary>Tags the answers that follow from the index alone.</summary>
    public static void UseConditionalRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!AnswerOfIndex.Is(context)) return next(context);
        var tag = AnswerTag.Of(context, context.RequestServices.GetRequiredService<ArticleCatalog>(), context.RequestServices.GetRequiredService<TimeProvider>());
        context.Features.Set(tag);
        if (Has(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            Write(context.Response, tag);
            return Task.CompletedTask;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK) Write(context.Response, tag);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpResponse response, AnswerTag tag)
    {
        response.Headers.ETag = tag.Header;
        // Of what can be packed, the unpacked form is one of several too.
        if (!response.Headers.Vary.Contains(HeaderNames.AcceptEncoding)) response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
    }

    private static bool Has(HttpRequest request, AnswerTag tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && EntityTagHeaderValue.Parse(tag.Header) is { } own
        // “*” asks whether there is anything at all, which is known only once it is answered.
        && known.Any(each => !each.Equals(EntityTagHeaderValue.Any) && each.Compare(own, useStrongComparison: false));
}
