using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>The documents of a term as a set that still tells where each lies in the postings: as many documents of the set as are before it are before it there. So what
/// few documents need is read from their blocks, and no document is unpacked twice.</summary>
internal sealed class TermDocuments
{
    private static readonly float[] MostOfImpact = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(impact => Impacts.MostOf((byte)impact))];

    private readonly PostingsList list;
    private readonly int[] documents;
    private readonly int[] frequencies;
    private readonly RankedBits ranks;
    private int block = -1;

    /// <param name="list">The term's postings.</param>
    /// <param name="segmentDocuments">Documents of the segment.</param>
    /// <param name="scratch">Arrays for the time of the search.</param>
    /// <param name="budget">Checked while postings are unpacked.</param>
    public TermDocuments(PostingsList list, int segmentDocuments, ScratchArrays scratch, SearchBudget budget)
    {
        this.list = list;
        documents = scratch.Ints(PostingsFormat.BlockLength);
        frequencies = scratch.Ints(PostingsFormat.BlockLength);
        Set = scratch.Set(segmentDocuments);
        AddTo(Set, list, documents, frequencies, budget);
        ranks = new RankedBits(Set, scratch);
    }

    /// <summary>All documents of the term, deleted ones too.</summary>
    public DocumentBits Set { get; }

    /// <summary>Adds all documents of a term to a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="list">The term's postings.</param>
    /// <param name="documents">Room for a block.</param>
    /// <param name="frequencies">Room for a block.</param>
    /// <param name="budget">Checked every few blocks.</param>
    public static void AddTo(DocumentBits set, PostingsList list, Span<int> documents, Span<int> frequencies, SearchBudget budget)
    {
        const int BlocksPerCheck = 64;
        for (var from = 0; from < list.Blocks; from += BlocksPerCheck)
        {
            budget.Check();
            list.AddTo(set, from, Math.Min(from + BlocksPerCheck, list.Blocks), documents, frequencies);
        }
    }

    /// <summary>Reads how often documents have the term.</summary>
    /// <param name="of">Documents of the segment; where they ascend, each block is read once.</param>
    /// <param name="places">Takes the places in this list of those that have the term.</param>
    /// <param name="into">Takes the frequency of each.</param>
    /// <returns>How many have it.</returns>
    public int ReadFrequencies(ReadOnlySpan<int> of, Span<int> places, Span<int> into)
    {
        var count = ranks.Find(of, places, into);
        foreach (ref var rankOrFrequency in into[..count])
        {
            var rank = (uint)rankOrFrequency;
            var itsBlock = (int)(rank / PostingsFormat.BlockLength);
            if (itsBlock != block) Load(itsBlock);
            rankOrFrequency = frequencies[rank % PostingsFormat.BlockLength];
        }

        return count;
    }

    /// <summary>Finds how much the word can be worth in each range: no document of it has a greater product of frequency and length factor. Where the word is in no document of a range, it may be
    /// anything.</summary>
    /// <param name="most">Takes a number for each range of the segment.</param>
    /// <param name="impacts">What the impacts of the term's field are of.</param>
    /// <param name="codes">The length codes of the field.</param>
    public void Bound(Span<float> most, Impacts impacts, ReadOnlySpan<byte> codes)
    {
        if (list.HasRangeImpacts)
        {
            var ofRanges = list.RangeImpacts;
            for (var range = 0; range < most.Length; range++) most[range] = MostOfImpact[ofRanges[range]];
        }
        else if (list.HasImpacts)
        {
            most.Clear();
            var lasts = list.LastDocuments;
            var first = 0;
            for (var i = 0; i < lasts.Length; i++)
            {
                var last = lasts[i] / PostingsFormat.RangeLength;
                var ofBlock = MostOfImpact[list.BlockImpacts[i]];
                foreach (ref var ofRange in most[first..(last + 1)]) ofRange = Math.Max(ofRange, ofBlock);
                first = last;
            }
        }
        else
        {
            most.Fill(MostOfFew(impacts, codes));
        }
    }

    /// <summary>The greatest product of a term that has a single block, or no impacts.</summary>
    private float MostOfFew(Impacts impacts, ReadOnlySpan<byte> codes)
    {
        var most = 0f;
        for (var i = 0; i < list.Blocks; i++)
        {
            var length = list.ReadDocuments(i, documents, frequencies);
            list.ReadFrequencies(i, frequencies);
            for (var j = 0; j < length; j++) most = Math.Max(most, impacts.Product(frequencies[j], codes[documents[j]]));
        }

        block = -1;
        return most;
    }

    private void Load(int next)
    {
        block = next;
        if (!list.ReadFrequencies(next, frequencies)) list.ReadDocuments(next, documents, frequencies);
    }
}
