using System.Text;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Walks the terms of a field in UTF-8 order, from the start of a block.</summary>
internal sealed class TermCursor(IndexFile file, TermsReader.FieldEntry field, int block)
{
    private byte[] term = new byte[64];
    private int length;
    private int block = block;
    private int termInBlock;
    private int position;
    private long nextPostings;
    private long nextPositions;

    /// <summary>The term's UTF-8 bytes, until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Term => term.AsSpan(0, length);

    public string Text => Encoding.UTF8.GetString(Term);

    public TermEntry Entry { get; private set; }

    public bool Next()
    {
        if (block >= field.Blocks) return false;
        var offsets = file.ReadArray<long>(field.BlockTable + block * (long)sizeof(long), 2);
        var start = offsets[0] + position;
        var reader = file.Reader(start, offsets[1] - start);
        if (termInBlock == 0)
        {
            nextPostings = (long)reader.ReadVarInt64();
            nextPositions = (long)reader.ReadVarInt64();
        }

        var shared = reader.ReadVarInt();
        var suffix = reader.ReadBytes(reader.ReadVarInt());
        if (shared > length) throw new IndexCorruptException(file.Path, start, $"a term shares {shared} bytes with one of {length}");
        length = shared + suffix.Length;
        if (term.Length < length) Array.Resize(ref term, length * 2);
        suffix.CopyTo(term.AsSpan(shared));
        var documents = reader.ReadVarInt();
        Entry = new TermEntry(documents, documents + (long)reader.ReadVarInt64(), nextPostings, (long)reader.ReadVarInt64(), nextPositions, (long)reader.ReadVarInt64());
        nextPostings += Entry.PostingsLength;
        nextPositions += Entry.PositionsLength;
        position += reader.Position;
        if (++termInBlock == TermsFormat.TermsPerBlock || reader.AtEnd)
        {
            block++;
            termInBlock = 0;
            position = 0;
        }

        return true;
    }
}
