using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Posting;

/// <summary>What became of posted articles.</summary>
public sealed record PostSummary
{
    /// <summary>So many problems are told one by one.</summary>
    public const int MostProblems = 100;

    /// <summary>Articles that the index did not have.</summary>
    public long Added { get; init; }

    /// <summary>Articles that replaced an earlier state of themselves.</summary>
    public long Updated { get; init; }

    /// <summary>Articles that the index already had, as they are.</summary>
    public long Unchanged { get; init; }

    /// <summary>Articles that were not taken, since an article from elsewhere has their id.</summary>
    public long Duplicates { get; init; }

    /// <summary>What could not be taken, or not wholly; the first ones.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];

    /// <summary>All problems.</summary>
    public long ProblemCount { get; init; }
}
