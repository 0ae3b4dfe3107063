using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>The frequencies of a term on disk.</summary>
/// <param name="segment">The segment.</param>
/// <param name="field">The term's field.</param>
/// <param name="list">The term's postings; they have impacts, or are few.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class TermFrequencies(SegmentReader segment, string field, PostingsList list, ScratchArrays scratch) : RangeFrequencies
{
    private const int Lanes = 8;

    // As many are sought one by one.
    private const int FewDocuments = 12;

    private static readonly float[] MostOfImpact = [RangeScorer.Nothing, .. Enumerable.Range(1, byte.MaxValue).Select(impact => Impacts.MostOf((byte)impact))];

    private readonly int[] documents = scratch.Ints(PostingsFormat.BlockLength + Lanes);
    private readonly int[] frequencies = scratch.Ints(PostingsFormat.BlockLength);
    private int block = -1;
    private int length;
    private int inBlock;
    private bool hasFrequencies;

    /// <summary>The term's postings.</summary>
    public PostingsList List => list;

    public override void Bound(Span<float> most)
    {
        if (list.HasRangeImpacts)
        {
            var impacts = list.RangeImpacts;
            for (var range = 0; range < most.Length; range++) most[range] = MostOfImpact[impacts[range]];
            return;
        }

        most.Fill(RangeScorer.Nothing);
        var parts = segment.Impacts(field);
        var codes = segment.Lengths(field);
        for (var i = 0; i < list.Blocks; i++)
        {
            Load(i);
            ReadFrequencies();
            for (var j = 0; j < length; j++)
            {
                ref var ofRange = ref most[documents[j] / RangeScores.Length];
                ofRange = Math.Max(ofRange, parts.Product(frequencies[j], codes[documents[j]]));
            }
        }
    }

    public override void Read(int range, ReadOnlySpan<ulong> wanted, Span<float> ofRange, Span<ulong> matches)
    {
        var first = range * RangeScores.Length;
        if (AreFew(wanted))
        {
            ReadEach(wanted, first, ofRange, matches);
            return;
        }

        var behind = first + RangeScores.Length;
        if (!SeekBlock(first)) return;
        while (true)
        {
            var at = PlaceOf(first);
            if (at < length && documents[at] < behind) ReadFrequencies();
            for (; at < length && documents[at] < behind; at++)
            {
                var place = documents[at] - first;
                ofRange[place] += frequencies[at];
                matches[place >> 6] |= 1UL << place;
            }

            inBlock = at;
            if (at < length || block + 1 == list.Blocks) return;
            Load(block + 1);
        }
    }

    /// <summary>Adds the scores of a range.</summary>
    /// <param name="range">Its number.</param>
    /// <param name="wanted">The documents that are asked for. Others may be scored as well.</param>
    /// <param name="scoring">What the term scores with.</param>
    /// <param name="sums">Takes the scores.</param>
    /// <param name="matches">Takes the documents.</param>
    public void AddScores(int range, ReadOnlySpan<ulong> wanted, LeafScoring scoring, Span<double> sums, Span<ulong> matches)
    {
        var first = range * RangeScores.Length;
        var codes = segment.Lengths(field)[first..];
        if (AreFew(wanted))
        {
            AddScoresOf(wanted, first, codes, scoring, sums, matches);
            return;
        }

        var behind = first + RangeScores.Length;
        if (!SeekBlock(first)) return;
        while (true)
        {
            var at = PlaceOf(first);
            if (at < length && documents[at] < behind)
            {
                ReadFrequencies();
                at = Bm25Kernel.AddScores(documents.AsSpan(0, length), frequencies.AsSpan(0, length), at, first, scoring.Weight, scoring.Bm25.LengthFactors, codes, sums, matches);
            }

            inBlock = at;
            if (at < length || block + 1 == list.Blocks) return;
            Load(block + 1);
        }
    }

    private static bool AreFew(ReadOnlySpan<ulong> wanted)
    {
        var count = 0;
        foreach (var word in wanted) count += BitOperations.PopCount(word);
        return count <= FewDocuments;
    }

    private void ReadEach(ReadOnlySpan<ulong> wanted, int first, Span<float> ofRange, Span<ulong> matches)
    {
        for (var word = 0; word < wanted.Length; word++)
        {
            for (var rest = wanted[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                if (!Seek(first + place)) continue;
                ofRange[place] += frequencies[inBlock];
                matches[word] |= 1UL << place;
            }
        }
    }

    private void AddScoresOf(ReadOnlySpan<ulong> wanted, int first, ReadOnlySpan<byte> codes, LeafScoring scoring, Span<double> sums, Span<ulong> matches)
    {
        for (var word = 0; word < wanted.Length; word++)
        {
            for (var rest = wanted[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                if (!Seek(first + place)) continue;
                sums[place] += scoring.Bm25.Score(scoring.Weight, frequencies[inBlock], codes[place]);
                matches[word] |= 1UL << place;
            }
        }
    }

    /// <summary>Goes to a document and reads its frequency; false where it does not have the term.</summary>
    private bool Seek(int document)
    {
        if (!SeekBlock(document)) return false;
        inBlock = PlaceOf(document);
        if (inBlock == length || documents[inBlock] != document) return false;
        ReadFrequencies();
        return true;
    }

    /// <summary>The place of the first document of the block that is not below another one; the length of the block where all are.</summary>
    private int PlaceOf(int document)
    {
        var sought = Vector256.Create(document);
        ref var start = ref MemoryMarshal.GetArrayDataReference(documents);
        for (var at = inBlock; ; at += Lanes)
        {
            // Behind the last document are some that are above all.
            var below = BitOperations.PopCount(Vector256.LessThan(Vector256.LoadUnsafe(ref start, (nuint)at), sought).ExtractMostSignificantBits());
            if (below < Lanes || at + below >= length) return Math.Min(at + below, length);
        }
    }

    /// <summary>Goes to the first block that ends at a document or behind it; false where there is none.</summary>
    private bool SeekBlock(int document)
    {
        var lasts = list.LastDocuments;
        if (lasts.Length == 0)
        {
            if (block < 0) Load(0);
            if (inBlock > 0 && documents[inBlock - 1] >= document) inBlock = 0;
            return documents[length - 1] >= document;
        }

        if (block >= 0 && lasts[block] >= document && (block == 0 || lasts[block - 1] < document))
        {
            if (inBlock > 0 && documents[inBlock - 1] >= document) inBlock = 0;
            return true;
        }

        var low = block >= 0 && lasts[block] < document ? block + 1 : 0;
        // Most ranges that are read follow one another.
        var high = low < lasts.Length && lasts[low] >= document ? low : lasts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lasts[middle] < document) low = middle + 1;
            else high = middle;
        }

        if (low == lasts.Length) return false;
        Load(low);
        return true;
    }

    private void Load(int next)
    {
        length = list.ReadDocuments(next, documents, frequencies);
        documents.AsSpan(length, Lanes).Fill(int.MaxValue);
        block = next;
        inBlock = 0;
        hasFrequencies = false;
    }

    private void ReadFrequencies()
    {
        if (!hasFrequencies) list.ReadFrequencies(block, frequencies);
        hasFrequencies = true;
    }
}
