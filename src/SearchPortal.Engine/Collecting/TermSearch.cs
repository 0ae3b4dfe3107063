using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Matching.Ranges;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Collecting;

/// <summary>Finds the best documents of one term by the impacts of its blocks: those with the greatest come first, and most blocks are never unpacked.</summary>
/// <param name="list">The term's postings.</param>
/// <param name="scoring">What it scores with.</param>
/// <param name="impacts">What its impacts are of.</param>
/// <param name="hits">Takes what may be among the best.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class TermSearch(PostingsList list, LeafScoring scoring, Impacts impacts, TopHits hits, ScratchArrays scratch)
{
    // So many blocks are scored first.
    private const int FirstScored = 8;

    private readonly int[] documents = scratch.Ints(PostingsFormat.BlockLength);
    private readonly int[] frequencies = scratch.Ints(PostingsFormat.BlockLength);
    private readonly float[] scores = scratch.Floats(PostingsFormat.BlockLength);

    /// <summary>Adds what may be among the best to the hits.</summary>
    /// <param name="allowed">The documents that pass all filters; null for all.</param>
    /// <param name="deleted">Documents that are none of them; null for none.</param>
    /// <param name="budget">Checked for each block.</param>
    public void Collect(DocumentBits? allowed, DocumentBits? deleted, SearchBudget budget)
    {
        if (!list.HasImpacts)
        {
            for (var block = 0; block < list.Blocks; block++) Score(block, allowed, deleted, budget);
            return;
        }

        var ofBlocks = list.BlockImpacts;
        var ratio = impacts.MostRatio(scoring.Bm25.LengthFactors);
        Span<int> first = stackalloc int[FirstScored];
        first = Promising.Of(ofBlocks, first);
        foreach (var block in first)
        {
            if (hits.MayTake(Bound(ofBlocks[block], ratio), FirstOf(block))) Score(block, allowed, deleted, budget);
        }

        var next = 0;
        for (var block = 0; block < ofBlocks.Length; block++)
        {
            if (next < first.Length && first[next] == block) next++;
            else if (hits.MayTake(Bound(ofBlocks[block], ratio), FirstOf(block))) Score(block, allowed, deleted, budget);
        }
    }

    /// <summary>A document that no other of a block is before.</summary>
    private int FirstOf(int block) => block == 0 ? 0 : list.LastDocuments[block - 1] + 1;

    private float Bound(byte impact, float ratio) => scoring.Most(Impacts.MostOf(impact) * ratio) * RangeScorer.Rounding;

    private void Score(int block, DocumentBits? allowed, DocumentBits? deleted, SearchBudget budget)
    {
        budget.Check();
        var length = list.ReadDocuments(block, documents, frequencies);
        list.ReadFrequencies(block, frequencies);
        var ofBlock = documents.AsSpan(0, length);
        Bm25Kernel.Score(ofBlock, frequencies, scoring.Weight, scoring.Bm25.LengthFactors, scoring.Segment.Lengths(scoring.Field), scores);
        var least = hits.LeastScore;
        for (var i = 0; i < ofBlock.Length; i++)
        {
            if (scores[i] < least) continue;
            var document = ofBlock[i];
            if (deleted?[document] == true || allowed?[document] == false) continue;
            hits.Add(document, scores[i]);
            least = hits.LeastScore;
        }
    }
}
