using System.Buffers.Binary;
using SearchPortal.Engine.Segments.Terms;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Writes the postings and positions of one term after the other (<see cref="PostingsFormat"/>).</summary>
internal sealed class PostingsWriter(Disk disk, string folder) : IDisposable
{
    private readonly IndexFileWriter postings = new(disk, Path.Combine(folder, PostingsFormat.PostingsFile), PostingsFormat.PostingsKind);
    private readonly IndexFileWriter positions = new(disk, Path.Combine(folder, PostingsFormat.PositionsFile), PostingsFormat.PositionsKind);
    private readonly ByteBuffer data = new();
    private readonly ByteBuffer skips = new();
    private long termPositions;
    private int previousDocument = -1;
    private int documents;
    private long occurrences;

    public void StartTerm()
    {
        data.Clear();
        skips.Clear();
        termPositions = positions.Position;
        previousDocument = -1;
        documents = 0;
        occurrences = 0;
    }

    /// <summary>Adds a document; ascending. <paramref name="places"/> may be empty for a field without positions.</summary>
    public void Add(int document, int frequency, ReadOnlySpan<int> places)
    {
        if (documents % PostingsFormat.BlockLength == 0)
        {
            if (documents > 0) SetLastDocument();
            skips.WriteUInt32(0);
            skips.WriteUInt32(checked((uint)data.Length));
            skips.WriteInt64(positions.Position - termPositions);
        }

        var gap = (ulong)(document - previousDocument);
        data.WriteVarInt(gap << 1 | (frequency == 1 ? 1u : 0u));
        if (frequency != 1) data.WriteVarInt((ulong)frequency);
        var previous = 0;
        foreach (var position in places)
        {
            positions.WriteVarInt((ulong)(position - previous));
            previous = position;
        }

        previousDocument = document;
        documents++;
        occurrences += frequency;
    }

    public TermEntry FinishTerm()
    {
        SetLastDocument();
        var start = postings.Position;
        if (documents > PostingsFormat.BlockLength) postings.WriteBytes(skips.Written);
        postings.WriteBytes(data.Written);
        return new TermEntry(documents, occurrences, start, postings.Position - start, termPositions, positions.Position - termPositions);
    }

    public void Complete()
    {
        postings.Complete();
        positions.Complete();
    }

    public void Dispose()
    {
        postings.Dispose();
        positions.Dispose();
    }

    private void SetLastDocument() =>
        BinaryPrimitives.WriteInt32LittleEndian(skips.WrittenForUpdate[^PostingsFormat.SkipEntryLength..], previousDocument);
}
