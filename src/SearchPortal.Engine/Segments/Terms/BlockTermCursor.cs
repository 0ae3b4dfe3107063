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

    public TermEntry Entry
    {
        get
        {
            if (entryNumber != number) ReadEntry();
            return entry;
        }
    }

    public override PostingsCursor Postings() => open(Entry);

    public override bool Next()
    {
        shared = int.MaxValue;
        return MoveNext();
    }

    public override bool Seek(ReadOnlySpan<byte> target)
    {
        if (block >= field.Blocks) return false;
        shared = int.MaxValue;
        var next = BlockFrom(target);
        if (next != block)
        {
            StartBlock(next);
            if (!MoveNext()) return false;
            if (Term.SequenceCompareTo(target) >= 0) return true;
        }

        var reader = current.TermsFrom(position);
        // Bytes that the target has in common with the term before, which is smaller: most terms are passed by without a look at their bytes.
        var common = Term.CommonPrefixLength(target);
        var before = length;
        while (!reader.AtEnd)
        {
            var kept = reader.ReadVarInt();
            if (kept > before) throw reader.Damage($"a term shares {kept} bytes with one of {before}");
            var suffix = reader.ReadBytes(reader.ReadVarInt());
            before = kept + suffix.Length;
            number++;
            if (kept > common)
            {
                shared = Math.Min(shared, kept);
                continue;
            }

            Take(kept, suffix);
            var same = kept < common ? 0 : suffix.CommonPrefixLength(target[common..]);
            if (kept < common || common + same == target.Length || (same < suffix.Length && suffix[same] > target[common + same]))
            {
                position = current.Entries - reader.Left;
                return true;
            }

            common += same;
        }

        position = current.Entries;
        return MoveNext();
    }

    private bool MoveNext()
    {
        if (position == current.Entries && !StartBlock(block + 1)) return false;
        var reader = current.TermsFrom(position);
        var kept = reader.ReadVarInt();
        if (kept > (number < 0 ? 0 : length)) throw reader.Damage($"a term shares {kept} bytes with one of {(number < 0 ? 0 : length)}");
        Take(kept, reader.ReadBytes(reader.ReadVarInt()));
        position = current.Entries - reader.Left;
        number++;
        return true;
    }

    /// <summary>The last block, from this one on, whose first term is not above a target.</summary>
    private int BlockFrom(ReadOnlySpan<byte> target)
    {
        var beginnings = TermsReader.Beginnings(file, field);
        var beginning = TermsFormat.BeginningOf(target);
        int low = Math.Max(block, 0), high = beginnings.Length - 1;
        // Most targets are near: steps that double find about where.
        for (var step = 1; low + step <= high; step *= 2)
        {
            if (beginnings[low + step] > beginning) high = low + step - 1;
            else if (beginnings[low + step] < beginning) low += step;
        }

        return TermsReader.BlockOf(file, field, target, low, high);
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

    /// <summary>Puts a term in the place of the one before, of which it keeps some bytes.</summary>
    private void Take(int kept, ReadOnlySpan<byte> suffix)
    {
        // The first term of a block is written whole.
        shared = Math.Min(shared, kept == 0 ? Term.CommonPrefixLength(suffix) : kept);
        length = kept + suffix.Length;
        if (term.Length < length) Array.Resize(ref term, length * 2);
        suffix.CopyTo(term.AsSpan(kept));
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
