using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Indexing;

/// <summary>Chooses segments to merge: as soon as ten of about the same size (within a factor of ten) are there, these.
/// So each document is rewritten about once per power of ten of the corpus (the tiers of Lucene's policy, in their plainest form).</summary>
internal static class MergePolicy
{
    public const int SegmentsPerTier = 10;

    /// <summary>The segments to merge now; empty for none.</summary>
    public static IReadOnlyList<SegmentInfo> Choose(IReadOnlyList<SegmentInfo> segments)
    {
        var tiers = segments.GroupBy(segment => (int)Math.Log10(Math.Max(1, segment.Documents - segment.Deleted)));
        var full = tiers.Where(tier => tier.Count() >= SegmentsPerTier).MinBy(tier => tier.Key);
        if (full is not null) return [.. full];

        // More than a third deleted: the space is worth a rewrite of that segment alone.
        var worst = segments.FirstOrDefault(segment => segment.Deleted * 3L > segment.Documents);
        return worst is null ? [] : [worst];
    }
}
