using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Looks terms up in the dictionary of a segment (<see cref="TermsFormat"/>).</summary>
internal sealed class TermsReader
{
    internal sealed record FieldEntry(string Name, long Terms, int Blocks, long BlockTable, FieldStatistics Statistics);

    private readonly IndexFile file;
    private readonly Dictionary<string, FieldEntry> fields = new(StringComparer.Ordinal);

    public TermsReader(IndexFile file)
    {
        this.file = file;
        var directory = file.ReadInt64(file.PayloadEnd - sizeof(long));
        var reader = file.Reader(directory, file.PayloadEnd - sizeof(long) - directory);
        for (var count = reader.ReadVarInt(); count > 0; count--)
        {
            var name = reader.ReadString();
            fields[name] = new FieldEntry(name, (long)reader.ReadVarInt64(), reader.ReadVarInt(), (long)reader.ReadVarInt64(),
                new FieldStatistics((long)reader.ReadVarInt64(), (long)reader.ReadVarInt64()));
        }
    }

    public IEnumerable<string> Fields => fields.Keys;

    public FieldEntry? Field(string name) => fields.GetValueOrDefault(name);

    /// <summary>The entry of a term, if the field has it.</summary>
    public bool TryFind(string field, ReadOnlySpan<byte> term, out TermEntry entry)
    {
        entry = default;
        if (!fields.TryGetValue(field, out var found) || found.Blocks == 0) return false;
        var cursor = new TermCursor(file, found, BlockOf(found, term));
        while (cursor.Next())
        {
            var order = cursor.Term.SequenceCompareTo(term);
            if (order > 0) return false;
            if (order < 0) continue;
            entry = cursor.Entry;
            return true;
        }

        return false;
    }

    /// <summary>A cursor that stands before the first term that is not below <paramref name="from"/>, give or take a block: skip what is below.</summary>
    public TermCursor? Seek(string field, ReadOnlySpan<byte> from) =>
        fields.TryGetValue(field, out var found) && found.Blocks > 0 ? new TermCursor(file, found, BlockOf(found, from)) : null;

    /// <summary>The last block whose first term is not above <paramref name="term"/>; the first block if all are.</summary>
    private int BlockOf(FieldEntry field, ReadOnlySpan<byte> term)
    {
        var offsets = file.ReadArray<long>(field.BlockTable, field.Blocks + 1);
        int low = 0, high = field.Blocks - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var reader = file.Reader(offsets[middle], offsets[middle + 1] - offsets[middle]);
            reader.SkipVarInt();
            reader.SkipVarInt();
            reader.SkipVarInt();
            var first = reader.ReadBytes(reader.ReadVarInt());
            if (first.SequenceCompareTo(term) <= 0) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
