namespace SearchPortal.Engine.Indexing;

/// <summary>Chooses segments to merge, after the tiers of Lucene: segments of about one size lie in a tier, each tier holds ten times the bytes of the one below,
/// and has fewer than ten of them. Where there are more segments than the tiers allow, those are merged that cost least for what they bring: of even size, small, with
/// many deletes. So each document is rewritten about once per power of ten of the index.</summary>
/// <param name="largest">Bytes that a merged segment may have.</param>
internal sealed class MergePolicy(long largest)
{
    /// <summary>A tier has fewer segments than this; so many are merged at once.</summary>
    public const int SegmentsPerTier = 10;

    // Below this, segments count as alike: else a flush a second would make tiers of crumbs.
    private const long SmallestTier = 2 << 20;

    /// <summary>How many segments of these sizes may be there without a merge.</summary>
    public int Allowed(IReadOnlyCollection<SegmentSize> segments)
    {
        const int InTier = SegmentsPerTier - 1;
        var left = segments.Sum(segment => segment.LiveBytes);
        var tier = Floored(segments.Select(segment => segment.LiveBytes).DefaultIfEmpty().Min());
        var allowed = 0;
        while (left > tier * InTier && tier < largest)
        {
            allowed += InTier;
            left -= tier * InTier;
            tier = Math.Min(largest, tier * SegmentsPerTier);
        }

        return Math.Max(allowed + (int)(left / tier), InTier);
    }

    /// <summary>The segments to merge now; empty for none.</summary>
    /// <param name="segments">All segments.</param>
    /// <param name="room">Bytes that the merge may write.</param>
    public IReadOnlyList<SegmentSize> Choose(IReadOnlyCollection<SegmentSize> segments, long room)
    {
        var most = Math.Min(room, largest);
        // What is half as large as a segment may be will not meet another one to be merged with.
        var mergeable = segments.Where(segment => segment.LiveBytes <= largest / 2).OrderByDescending(segment => segment.LiveBytes).ThenBy(segment => segment.Name, StringComparer.Ordinal).ToArray();
        if (mergeable.Length > Allowed(mergeable))
        {
            var best = Enumerable.Range(0, mergeable.Length).Select(first => Window(mergeable, first, most)).Where(window => window.Count > 1).MinBy(Cost);
            if (best is not null) return best;
        }

        var waste = segments.Where(segment => segment.IsMostlyWaste && segment.LiveBytes <= room).OrderBy(segment => segment.LiveShare).Take(1);
        return [.. waste];
    }

    /// <summary>Segments from one on that fit into a merge, the larger ones first.</summary>
    private static List<SegmentSize> Window(SegmentSize[] mergeable, int first, long most)
    {
        var window = new List<SegmentSize>(SegmentsPerTier);
        long bytes = 0;
        for (var i = first; i < mergeable.Length && window.Count < SegmentsPerTier; i++)
        {
            if (bytes + mergeable[i].LiveBytes > most) continue;
            bytes += mergeable[i].LiveBytes;
            window.Add(mergeable[i]);
        }

        return window;
    }

    /// <summary>The share of the largest in the whole (a tenth where ten are alike), a little more for many bytes, and less where much is dropped.</summary>
    private static double Cost(List<SegmentSize> window)
    {
        double after = window.Sum(segment => segment.LiveBytes), before = window.Sum(segment => segment.Bytes);
        var skew = Floored(window.Max(segment => segment.LiveBytes)) / (double)window.Sum(segment => Floored(segment.LiveBytes));
        return skew * Math.Pow(Math.Max(after, 1), 0.05) * Math.Pow(before == 0 ? 1 : after / before, 2);
    }

    private static long Floored(long bytes) => Math.Max(bytes, SmallestTier);
}
