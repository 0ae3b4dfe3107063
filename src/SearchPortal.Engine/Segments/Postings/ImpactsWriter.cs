using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Finds the impacts of a term, block by block (<see cref="PostingsFormat"/>).</summary>
/// <param name="segmentDocuments">Documents of the segment.</param>
internal sealed class ImpactsWriter(int segmentDocuments)
{
    private readonly List<byte> ofBlocks = [];
    private readonly byte[] ofRanges = new byte[PostingsFormat.RangesOf(segmentDocuments)];
    // Best first.
    private readonly float[] best = new float[PostingsFormat.BestParts];
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
        Array.Clear(best);
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
            if (part > best[^1]) AddBest(part);
        }

        ofBlocks.Add(Impacts.Of(most));
    }

    public void WriteTo(IndexFileWriter file, bool ranges)
    {
        file.WriteBytes(CollectionsMarshal.AsSpan(ofBlocks));
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        foreach (var part in best)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, part);
            file.WriteBytes(bytes);
        }

        if (ranges) file.WriteBytes(ofRanges);
    }

    private void AddBest(float part)
    {
        var place = best.Length - 1;
        for (; place > 0 && best[place - 1] < part; place--) best[place] = best[place - 1];
        best[place] = part;
    }
}
