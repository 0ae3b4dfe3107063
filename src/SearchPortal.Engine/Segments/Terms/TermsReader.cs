using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Looks terms up in the dictionary of a segment (<see cref="TermsFormat"/>).</summary>
internal sealed class TermsReader
{
    internal sealed record FieldEntry(string Name, long Terms, int Blocks, long BlockTable, FieldStatistics Statistics, int ImpactAverage)
    {
        private TermTails? tails;

        /// <summary>What its terms go on with behind their first characters; null where there are too many.</summary>
        public TermTails? Tails(IndexFile file) => tails ??= TermTails.Of(file, this);
    }

    private readonly IndexFile file;
    private readonly Func<TermEntry, PostingsCursor> open;
    private readonly Dictionary<string, FieldEntry> fields = new(StringComparer.Ordinal);

    /// <param name="file">The dictionary.</param>
    /// <param name="open">Opens the postings of an entry.</param>
    public TermsReader(IndexFile file, Func<TermEntry, PostingsCursor> open)
    {
        this.file = file;
        this.open = open;
        var directory = file.ReadInt64(file.PayloadEnd - sizeof(long));
        var reader = file.Reader(directory, file.PayloadEnd - sizeof(long) - directory);
        for (var count = reader.ReadVarInt(); count > 0; count--)
        {
            var name = reader.ReadString();
            fields[name] = new FieldEntry(name, (long)reader.ReadVarInt64(), reader.ReadVarInt(), (long)reader.ReadVarInt64(),
                new FieldStatistics((long)reader.ReadVarInt64(), (long)reader.ReadVarInt64()), reader.ReadVarInt());
        }
    }

    public IEnumerable<string> Fields => fields.Keys;

    public FieldEntry? Field(string name) => fields.GetValueOrDefault(name);

    /// <summary>The entry of a term, if the field has it.</summary>
    public bool TryFind(string field, ReadOnlySpan<byte> term, out TermEntry entry)
    {
        entry = default;
        if (!fields.TryGetValue(field, out var found) || found.Blocks == 0) return false;
        var block = new TermBlock(file, found, BlockOf(file, found, term, from: 0));
        var bytes = block.BytesOfTerms;
        // Bytes that the sought term has in common with the one before, which is smaller: most terms are passed by without a look at their bytes.
        int common = 0, length = 0, at = block.Terms;
        for (var number = 0; at < bytes.Length; number++)
        {
            var suffix = block.ReadTerm(bytes, ref at, length, out var shared);
            length = shared + suffix.Length;
            if (shared > common) continue;
            if (shared < common) return false;
            var rest = term[common..];
            var same = suffix.CommonPrefixLength(rest);
            if (same == suffix.Length && same == rest.Length)
            {
                var entries = TermEntries.OfBlock(block.EntriesFrom(block.Entries));
                entries.Skip(number);
                entry = entries.Next();
                return true;
            }

            if (same < suffix.Length && (same == rest.Length || suffix[same] > rest[same])) return false;
            common += same;
        }

        return false;
    }

    /// <summary>A cursor before the first term of a field, or null where the field has none.</summary>
    public BlockTermCursor? Cursor(string field) =>
        fields.TryGetValue(field, out var found) && found.Blocks > 0 ? new BlockTermCursor(file, found, block: 0, open) : null;

    /// <summary>The terms with these numbers: their places among the terms of the field, ascending. Each costs at most one block.</summary>
    public IEnumerable<(string Term, TermEntry Entry)> At(string field, IReadOnlyList<int> numbers)
    {
        if (!fields.TryGetValue(field, out var found)) yield break;
        BlockTermCursor? cursor = null;
        var at = -1;
        foreach (var number in numbers)
        {
            var block = number / TermsFormat.TermsPerBlock;
            if (cursor is null || at / TermsFormat.TermsPerBlock != block)
            {
                cursor = new BlockTermCursor(file, found, block, open);
                at = block * TermsFormat.TermsPerBlock - 1;
            }

            for (; at < number; at++)
            {
                if (!cursor.Next()) throw new IndexCorruptException(file.Path, -1, $"{field} has no term {number}");
            }

            yield return (cursor.Text, cursor.Entry);
        }
    }

    /// <summary>The last block, from <paramref name="from"/> on, whose first term is not above <paramref name="term"/>; <paramref name="from"/> if all are.</summary>
    internal static int BlockOf(IndexFile file, FieldEntry field, ReadOnlySpan<byte> term, int from)
    {
        var beginnings = file.ReadArray<ulong>(field.BlockTable + (field.Blocks + 1L) * sizeof(long), field.Blocks);
        var beginning = TermsFormat.BeginningOf(term);
        int low = from, high = beginnings.Length - 1;
        // Whoever walks goes a short way mostly: steps that double find about where. From the first block on it may be any way.
        for (var step = from == 0 ? beginnings.Length : 1; low + step <= high; step *= 2)
        {
            if (beginnings[low + step] > beginning) high = low + step - 1;
            else if (beginnings[low + step] < beginning) low += step;
        }

        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            // Only where beginnings are equal the terms are read.
            if (beginnings[middle] < beginning || (beginnings[middle] == beginning && new TermBlock(file, field, middle).First().SequenceCompareTo(term) <= 0)) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
