using System.Numerics;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Matching.Ranges;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Collecting;

/// <summary>Finds the best documents of a segment by the bounds of its ranges: those that promise most come first, so that hits with high scores are soon known; of the rest, only ranges
/// are scored that can still hold a better one.</summary>
internal static class RangeSearch
{
    // So many ranges are scored first.
    private const int FirstScored = 24;

    /// <summary>Adds what may be among the best to the hits.</summary>
    /// <param name="scorer">The query.</param>
    /// <param name="documents">Documents of the segment.</param>
    /// <param name="allowed">The documents that match and pass all filters; null where all that match do.</param>
    /// <param name="deleted">Documents that are none of them; null for none.</param>
    /// <param name="hits">Takes them.</param>
    /// <param name="budget">Checked for each range.</param>
    /// <param name="scratch">Arrays for the time of the search.</param>
    public static void Collect(RangeScorer scorer, int documents, DocumentBits? allowed, DocumentBits? deleted, TopHits hits, SearchBudget budget, ScratchArrays scratch)
    {
        var bounds = scratch.Floats(PostingsFormat.RangesOf(documents)).AsSpan(0, PostingsFormat.RangesOf(documents));
        scorer.Bound(bounds);
        for (var range = 0; range < bounds.Length && allowed is not null; range++)
        {
            if (!allowed.Range(range).ContainsAnyExcept(0ul)) bounds[range] = RangeScorer.Nothing;
        }

        var scores = new RangeScores(scratch);
        Span<int> first = stackalloc int[FirstScored];
        foreach (var range in Promising.Of<float>(bounds, first))
        {
            // Promising here may be nothing beside what other segments have found.
            if (hits.MayTake(bounds[range], range * RangeScores.Length)) Score(range);
            bounds[range] = RangeScorer.Nothing;
        }

        for (var range = 0; range < bounds.Length; range++)
        {
            if (bounds[range] >= 0 && hits.MayTake(bounds[range], range * RangeScores.Length)) Score(range);
        }

        void Score(int range)
        {
            budget.Check();
            Span<ulong> wanted = stackalloc ulong[RangeScores.Words];
            wanted.Fill(ulong.MaxValue);
            allowed?.AndRange(range, wanted);
            deleted?.AndNotRange(range, wanted);
            scorer.Score(range, wanted, hits.LeastScore, scores);
            var start = range * RangeScores.Length;
            Span<ulong> good = stackalloc ulong[RangeScores.Words];
            Bm25Kernel.AtLeast(scores.Scores, hits.LeastScore, good);
            for (var word = 0; word < RangeScores.Words; word++)
            {
                for (var rest = scores.Matches[word] & good[word]; rest != 0; rest &= rest - 1)
                {
                    var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                    hits.Add(start + place, scores.Scores[place]);
                }
            }
        }
    }
}
