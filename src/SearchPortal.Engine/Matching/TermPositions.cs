using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>The positions of a term in documents that are known by their place in its postings.</summary>
/// <param name="list">The term's postings; they have positions.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class TermPositions(PostingsList list, ScratchArrays scratch)
{
    private readonly int[] documents = scratch.Ints(PostingsFormat.BlockLength);
    private readonly int[] frequencies = scratch.Ints(PostingsFormat.BlockLength);
    private readonly PositionsBlock positions = new();
    private int[] copied = [];
    private int block = -1;

    /// <summary>The positions in a document; good until another one is asked for.</summary>
    /// <param name="rank">How many documents of the term are before it. Where ranks ascend, each block is opened once.</param>
    public PlaceRun Of(int rank)
    {
        if (rank / PostingsFormat.BlockLength != block) Open(rank / PostingsFormat.BlockLength);
        var inBlock = rank % PostingsFormat.BlockLength;
        if (positions.TryRun(inBlock, out var run)) return run;
        var count = frequencies[inBlock];
        if (copied.Length < count + PlaceRun.Margin) copied = new int[2 * count + PlaceRun.Margin];
        positions.Read(inBlock, copied);
        return new PlaceRun(copied, 0, count, 0);
    }

    private void Open(int next)
    {
        if (!list.ReadFrequencies(next, frequencies)) list.ReadDocuments(next, documents, frequencies);
        positions.Open(list.PositionsOf(next), frequencies.AsSpan(0, list.LengthOf(next)));
        block = next;
    }
}
