using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Monitoring;

/// <summary>How the index was searched for a request, kept for the log until the answer is out.</summary>
/// <param name="Segments">How each segment was searched.</param>
internal sealed record SearchPlanOfRequest(IReadOnlyList<PlannedSegment> Segments)
{
    /// <summary>Keeps a plan with its request.</summary>
    public static void Keep(HttpContext context, SearchAnswer answer) => context.Features.Set(new SearchPlanOfRequest(answer.Plan));
}
