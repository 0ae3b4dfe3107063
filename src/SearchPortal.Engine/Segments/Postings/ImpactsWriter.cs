using System.Runtime.InteropServices;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Finds the impacts of a term, block by block (<see cref="PostingsFormat"/>).</summary>
/// <param name="segmentDocuments">Documents of the segment.</param>
internal sealed class ImpactsWriter(int segmentDocuments)
{
    private readonly List<byte> ofBlocks = [];
    private readonly byte[] ofRanges = new byte[PostingsFormat.RangesOf(segmentDocuments)];
    private byte[]? codes;
    private Impacts impacts = new(1);

    /// <summary>Whether the field has impacts.</summary>
    public bool Exist => codes is not null;

    /// <summary>Begins a field, see <see cref="PostingsWriter.StartField"/>.</summary>
    public int StartField(byte[]? lengthCodes)
    {
        codes = lengthCodes;
        if (codes is null) return 0;
        var average = Impacts.AverageOf(codes);
        impacts = new Impacts(average);
        return average;
    }

    public void StartTerm()
    {
        // Few terms have a block at all.
        if (ofBlocks.Count == 0) return;
        ofBlocks.Clear();
        Array.Clear(ofRanges);
    }

    public void AddBlock(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies)
    {
        if (codes is null) return;
        var most = 0f;
        for (var i = 0; i < documents.Length; i++)
        {
            var part = impacts.Part(frequencies[i], codes[documents[i]]);
            most = Math.Max(most, part);
            ref var ofRange = ref ofRanges[documents[i] / PostingsFormat.RangeLength];
            ofRange = Math.Max(ofRange, Impacts.Of(part));
        }

        ofBlocks.Add(Impacts.Of(most));
    }

    public void WriteTo(IndexFileWriter file, bool ranges)
    {
        file.WriteBytes(CollectionsMarshal.AsSpan(ofBlocks));
        if (ranges) file.WriteBytes(ofRanges);
    }
}
