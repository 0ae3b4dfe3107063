using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Walks the terms of a field on disk, from the start of a block.</summary>
/// <param name="file">The dictionary.</param>
/// <param name="field">The field's entry in it.</param>
/// <param name="block">The block to begin with.</param>
/// <param name="open">Opens the postings of an entry.</param>
internal sealed class BlockTermCursor(IndexFile file, TermsReader.FieldEntry field, int block, Func<TermEntry, PostingsCursor> open) : TermCursor
{
    private byte[] term = new byte[64];
    private int length;
    private int block = block;
    private int termInBlock;
    private int position;
    private long nextPostings;
    private long nextPositions;

    public override ReadOnlySpan<byte> Term => term.AsSpan(0, length);

    public override int DocumentFrequency => Entry.DocumentFrequency;

    public TermEntry Entry { get; private set; }

    public override PostingsCursor Postings() => open(Entry);

    public override bool Next()
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
        if (++termInBlock == TermsFormat.TermsPerBlock || reader.AtEnd) StartBlock(block + 1);
        return true;
    }

    public override bool Seek(ReadOnlySpan<byte> target)
    {
        // Most targets are near: the rest of a block is cheaper to read than to search for another one.
        if (block + 1 < field.Blocks && TermsReader.FirstTerm(file, field, block + 1).SequenceCompareTo(target) <= 0)
            StartBlock(TermsReader.BlockOf(file, field, target, block + 1));
        while (Next())
        {
            if (Term.SequenceCompareTo(target) >= 0) return true;
        }

        return false;
    }

    private void StartBlock(int next)
    {
        block = next;
        termInBlock = 0;
        position = 0;
    }
}
