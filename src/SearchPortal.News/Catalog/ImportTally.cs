using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog;

/// <summary>Counts while an import runs.</summary>
internal sealed class ImportTally
{
    /// <summary>So many different reasons are told apart; hostile input must not fill the memory with its own words.</summary>
    internal const int MaxReasons = 100;

    /// <summary>Stands for all further reasons.</summary>
    internal const string OtherReasons = "other reasons";

    private readonly Dictionary<string, long> skipped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> leftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> passedOver = new(StringComparer.Ordinal);

    internal long Added { get; set; }

    internal long Updated { get; set; }

    internal long Unchanged { get; set; }

    internal long Duplicates { get; set; }

    internal long Erased { get; set; }

    internal long Articles => Added + Updated + Unchanged + Duplicates + Erased;

    /// <summary>Counts a problem; the values that it tells from its source do not make it another reason.</summary>
    internal void Count(SourceProblem problem) =>
        Count(problem.ArticleIsKept ? leftOut : skipped, problem.Kind);

    internal void PassOver(string reason) => Count(passedOver, reason);

    internal ImportSummary Summary(bool interrupted, TimeSpan elapsed) => new()
    {
        Added = Added,
        Updated = Updated,
        Unchanged = Unchanged,
        Duplicates = Duplicates,
        Erased = Erased,
        Skipped = MostFrequentFirst(skipped),
        LeftOut = MostFrequentFirst(leftOut),
        PassedOver = MostFrequentFirst(passedOver),
        Interrupted = interrupted,
        Elapsed = elapsed,
    };

    private static void Count(Dictionary<string, long> counts, string reason)
    {
        if (counts.Count >= MaxReasons && !counts.ContainsKey(reason)) reason = OtherReasons;
        counts[reason] = counts.GetValueOrDefault(reason) + 1;
    }

    private static List<ReasonCount> MostFrequentFirst(Dictionary<string, long> counts) =>
        [.. counts.Select(pair => new ReasonCount(pair.Key, pair.Value))
            .OrderByDescending(reason => reason.Count)
            .ThenBy(reason => reason.Reason, StringComparer.Ordinal)];
}
