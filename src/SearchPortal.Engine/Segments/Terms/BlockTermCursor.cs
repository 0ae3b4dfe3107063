using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Walks the terms of a field on disk, from the start of a block.</summary>
/// <param name="file">The dictionary.</param>
/// <param name="field">The field's entry in it.</param>
/// <param name="block">The block to begin with.</param>
/// <param name="open">Opens the postings of an entry; null where nobody asks for them.</param>
internal sealed class BlockTermCursor(IndexFile file, TermsReader.FieldEntry field, int block, Func<TermEntry, PostingsCursor>? open = null) : TermCursor
{
    private byte[] term = new byte[64];
    private int length;
    private int shared;

    // The block that is read, none before the first; the place behind the term in it; and the term's number, -1 before its first.
    private int block = block - 1;
    private TermBlock current;
    private int position;
    private int number = -1;

    // The entry that was read last, its number, and the place behind it.
    private TermEntry entry;
    private int entryNumber = -1;
    private int entryPosition;

    public override ReadOnlySpan<byte> Term => term.AsSpan(0, length);

    public override int Shared => shared;

    public override int DocumentFrequency => Entry.DocumentFrequency;

    public override TermEntry Entry
    {
        get
        {
            if (entryNumber != number) ReadEntry();
            return entry;
        }
    }

    public override PostingsCursor Postings() => open!(Entry);

    public override bool MayHaveTail(int characters, ReadOnlySpan<byte> tail) => characters > TermTails.Depths || field.Tails(file)?.MayHave(characters, tail) != false;

    public override bool Next()
    {
        if (position == current.Entries && !StartBlock(block + 1)) return false;
        var suffix = current.ReadTerm(current.BytesOfTerms, ref position, number < 0 ? 0 : length, out var kept);
        Take(Term[..kept], suffix);
        number++;
        return true;
    }

    public override bool Seek(ReadOnlySpan<byte> target)
    {
        if (block >= field.Blocks) return false;
        var next = TermsReader.BlockOf(file, field, target, Math.Max(block, 0));
        // Bytes that the target has in common with the term before, which is smaller: most terms are passed by without a look at their bytes.
        var (common, before) = (0, 0);
        if (next != block) StartBlock(next);
        else (common, before) = (Common(Term, target), length);
        var bytes = current.BytesOfTerms;
        for (var at = position; at < bytes.Length;)
        {
            var suffix = current.ReadTerm(bytes, ref at, before, out var kept);
            before = kept + suffix.Length;
            number++;
            if (kept > common) continue;
            var rest = target[common..];
            var same = kept < common ? 0 : Common(suffix, rest);
            if (kept == common && same < rest.Length && (same == suffix.Length || suffix[same] < rest[same]))
            {
                common += same;
                continue;
            }

            // What it keeps of the term before, the target has too.
            Take(target[..kept], suffix);
            position = at;
            return true;
        }

        position = bytes.Length;
        return Next();
    }

    private bool StartBlock(int next)
    {
        block = next;
        if (block >= field.Blocks) return false;
        current = new TermBlock(file, field, block);
        position = current.Terms;
        number = entryNumber = -1;
        return true;
    }

    /// <summary>Puts a term in the place of the one before.</summary>
    private void Take(ReadOnlySpan<byte> kept, ReadOnlySpan<byte> suffix)
    {
        // The first term of a block is written whole; others have no more in common with one before than what they keep.
        shared = kept.IsEmpty ? Common(Term, suffix) : Common(Term, kept);
        length = kept.Length + suffix.Length;
        if (term.Length < length) Array.Resize(ref term, length * 2);
        kept.CopyTo(term);
        suffix.CopyTo(term.AsSpan(kept.Length));
    }

    // Mostly no byte or one is equal: a call to compare many at a time would cost more.
    private static int Common(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var most = Math.Min(left.Length, right.Length);
        var common = 0;
        while (common < most && left[common] == right[common]) common++;
        return common;
    }

    private void ReadEntry()
    {
        if (entryNumber < 0) entryPosition = current.Entries;
        var reader = current.EntriesFrom(entryPosition);
        var entries = entryNumber < 0 ? TermEntries.OfBlock(reader) : new TermEntries(reader, entry.Postings + entry.PostingsLength, entry.Positions + entry.PositionsLength);
        entries.Skip(number - entryNumber - 1);
        entry = entries.Next();
        entryNumber = number;
        entryPosition += entries.Read;
    }
}
