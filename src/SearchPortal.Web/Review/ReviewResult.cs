using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Reviewing;

namespace SearchPortal.Web.Review;

/// <summary>All that the review page shows.</summary>
/// <param name="Session">Who decides.</param>
/// <param name="Actor">The actor whose spellings alone are shown, or null.</param>
/// <param name="Offset">How many candidates are passed over.</param>
/// <param name="Total">All candidates.</param>
/// <param name="Candidates">Those of this page, with what the articles show of them.</param>
/// <param name="Problem">Why the last decision was not written, or null.</param>
public sealed record ReviewResult(
    EditorSession Session,
    string? Actor,
    int Offset,
    int Total,
    IReadOnlyList<(SpellingCandidate Candidate, CandidateEvidence Evidence)> Candidates,
    string? Problem)
{
    internal static ReviewResult Of(ArticleCatalog catalog, EditorSession session, string? actor, int offset, string? problem, CancellationToken cancellation)
    {
        SpellingCandidate[] all = [.. catalog.Candidates().Where(candidate => actor is null || candidate.ActorId == actor)];
        // The last page may have become empty by what was decided on it.
        if (offset >= all.Length) offset = Math.Max(0, (all.Length - 1) / ReviewRoutes.PageSize * ReviewRoutes.PageSize);
        var shown = all.Skip(offset).Take(ReviewRoutes.PageSize).Select(candidate => (candidate, catalog.Evidence(candidate, cancellation))).ToArray();
        return new ReviewResult(session, actor, offset, all.Length, shown, problem);
    }

    /// <summary>The address of a page.</summary>
    internal static string Address(string? actor, int offset)
    {
        var parameters = new[] { actor is null ? null : "actor=" + Uri.EscapeDataString(actor), offset <= 0 ? null : "offset=" + offset.ToString(CultureInfo.InvariantCulture) }.OfType<string>().ToArray();
        return ReviewRoutes.Path + (parameters.Length == 0 ? "" : "?" + string.Join('&', parameters));
    }
}
