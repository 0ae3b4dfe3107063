using System.Numerics;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Matching.Ranges;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Collecting;

/// <summary>Finds the best documents of one term by the impacts of its blocks: those with the greatest come first, and most blocks are never unpacked. Of a block that is, only documents are
/// scored that have the term often enough.</summary>
internal readonly ref struct TermSearch
{
    // So many blocks are scored first.
    private const int FirstScored = 8;

    // More than rounding can take away from a quotient of floats that are not too close to each other.
    private const float Margin = 1 - 1e-4f;
    private const float Close = 1e-3f;

    private readonly PostingsList list;
    private readonly LeafScoring scoring;
    private readonly TopHits hits;
    private readonly DocumentBits? allowed;
    private readonly DocumentBits? deleted;
    private readonly SearchBudget budget;
    private readonly ReadOnlySpan<byte> codes;
    private readonly Span<int> documents;
    private readonly Span<int> frequencies;

    private TermSearch(PostingsList list, LeafScoring scoring, TopHits hits, DocumentBits? allowed, DocumentBits? deleted, SearchBudget budget, Span<int> documents, Span<int> frequencies)
    {
        (this.list, this.scoring, this.hits, this.allowed, this.deleted, this.budget) = (list, scoring, hits, allowed, deleted, budget);
        codes = scoring.Segment.Lengths(scoring.Field);
        this.documents = documents;
        this.frequencies = frequencies;
    }

    /// <summary>Adds what may be among the best to the hits.</summary>
    /// <param name="list">The term's postings.</param>
    /// <param name="scoring">What it scores with.</param>
    /// <param name="hits">Takes what may be among the best.</param>
    /// <param name="allowed">The documents that pass all filters; null for all.</param>
    /// <param name="deleted">Documents that are none of them; null for none.</param>
    /// <param name="budget">Checked for each block.</param>
    public static void Collect(PostingsList list, LeafScoring scoring, TopHits hits, DocumentBits? allowed, DocumentBits? deleted, SearchBudget budget)
    {
        var search = new TermSearch(list, scoring, hits, allowed, deleted, budget, stackalloc int[PostingsFormat.BlockLength], stackalloc int[PostingsFormat.BlockLength]);
        if (list.HasImpacts) search.ByImpacts(((SegmentReader)scoring.Segment).Impacts(scoring.Field));
        else for (var block = 0; block < list.Blocks; block++) search.Score(block);
    }

    private void ByImpacts(Impacts impacts)
    {
        var ofBlocks = list.BlockImpacts;
        var ratio = impacts.MostRatio(scoring.Bm25.LengthFactors);
        Span<int> first = stackalloc int[FirstScored];
        first = Promising.Of(ofBlocks, first);
        foreach (var block in first)
        {
            if (hits.MayTake(Bound(ofBlocks[block], ratio), FirstOf(block))) Score(block);
        }

        var (next, least, impact) = (0, float.NaN, (byte)0);
        for (var block = 0; block < ofBlocks.Length; block++)
        {
            if (hits.LeastScore is var now && now != least) (least, impact) = (now, LeastImpact(now, ratio));
            var ahead = ofBlocks[block..].IndexOfAnyInRange(impact, byte.MaxValue);
            if (ahead < 0) return;
            block += ahead;
            while (next < first.Length && first[next] < block) next++;
            if (next < first.Length && first[next] == block) continue;
            if (hits.MayTake(Bound(ofBlocks[block], ratio), FirstOf(block))) Score(block);
        }
    }

    /// <summary>The least impact with which a block may have a document of a score; the greatest where none is enough.</summary>
    private byte LeastImpact(float score, float ratio)
    {
        int low = 0, high = byte.MaxValue;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Bound((byte)middle, ratio) >= score) high = middle;
            else low = middle + 1;
        }

        return (byte)low;
    }

    /// <summary>A document that no other of a block is before.</summary>
    private int FirstOf(int block) => block == 0 ? 0 : list.LastDocuments[block - 1] + 1;

    private float Bound(byte impact, float ratio) => scoring.Most(Impacts.MostOf(impact) * ratio) * RangeScorer.Rounding;

    private void Score(int block)
    {
        budget.Check();
        var length = list.ReadDocuments(block, documents, frequencies);
        list.ReadFrequencies(block, frequencies);
        if (LeastFrequency(hits.LeastScore) is > 1 and var often) ScoreThoseWith(often, length);
        else ScoreAll(length);
    }

    private void ScoreAll(int length)
    {
        Span<float> scores = stackalloc float[PostingsFormat.BlockLength];
        Bm25Kernel.Score(documents[..length], frequencies, scoring.Weight, scoring.Bm25.LengthFactors, codes, scores);
        var least = hits.LeastScore;
        for (var i = 0; i < length; i++)
        {
            if (scores[i] < least) continue;
            Add(documents[i], scores[i]);
            least = hits.LeastScore;
        }
    }

    private void ScoreThoseWith(int often, int length)
    {
        Span<ulong> places = stackalloc ulong[PostingsFormat.BlockLength / 64];
        Bm25Kernel.AtLeast(frequencies, often, places);
        var least = hits.LeastScore;
        for (var word = 0; word < places.Length; word++)
        {
            for (var rest = places[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                // Behind the documents of a short block there are frequencies of another one.
                if (place >= length) return;
                var score = scoring.Bm25.Score(scoring.Weight, frequencies[place], codes[documents[place]]);
                if (score < least) continue;
                Add(documents[place], score);
                least = hits.LeastScore;
            }
        }
    }

    private void Add(int document, float score)
    {
        if (deleted?[document] != true && allowed?[document] != false) hits.Add(document, score);
    }

    /// <summary>How often the shortest text must have the term for a score.</summary>
    private int LeastFrequency(float score)
    {
        var missing = scoring.Weight - score;
        if (!(score > 0) || missing < Close * scoring.Weight) return 1;
        return (int)Math.Max(1, MathF.Ceiling(score / missing / scoring.Bm25.LengthFactors[0] * Margin));
    }
}
