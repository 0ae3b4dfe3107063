using SearchPortal.News.Catalog.Posting;

namespace SearchPortal.Web.Posting;

/// <summary>What became of posted articles, as JSON.</summary>
/// <param name="Added">Articles that the index did not have.</param>
/// <param name="Updated">Articles that replaced an earlier state of themselves.</param>
/// <param name="Unchanged">Articles that the index already had.</param>
/// <param name="Duplicates">Articles that were not taken, since an article from elsewhere has their id.</param>
/// <param name="Problems">The first problems, a line each.</param>
/// <param name="ProblemCount">All problems.</param>
public sealed record PostResponse(long Added, long Updated, long Unchanged, long Duplicates, IReadOnlyList<string> Problems, long ProblemCount)
{
    internal static PostResponse Of(PostSummary summary) =>
        new(summary.Added, summary.Updated, summary.Unchanged, summary.Duplicates, [.. summary.Problems.Select(problem => problem.ToString())], summary.ProblemCount);
}
