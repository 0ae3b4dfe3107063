using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Where a block of the dictionary lies (<see cref="TermsFormat"/>).</summary>
internal readonly struct TermBlock
{
    private readonly IndexFile file;
    private readonly long start;
    private readonly long length;

    public TermBlock(IndexFile file, TermsReader.FieldEntry field, int block)
    {
        this.file = file;
        var offsets = file.ReadArray<long>(field.BlockTable + block * (long)sizeof(long), 2);
        start = offsets[0];
        length = offsets[1] - start;
        var reader = file.Reader(start, length);
        var ofTerms = reader.ReadVarInt();
        if (ofTerms > reader.Left) throw reader.Damage($"{ofTerms} bytes of terms where {reader.Left} are left");
        Terms = reader.Position;
        Entries = Terms + ofTerms;
    }

    /// <summary>Where its terms begin in it.</summary>
    public int Terms { get; }

    /// <summary>Where they end, and what is known of them begins.</summary>
    public int Entries { get; }

    /// <summary>The block up to the end of its terms.</summary>
    public ReadOnlySpan<byte> BytesOfTerms => file.Read(start, Entries);

    /// <summary>Reads what is known of them.</summary>
    public ByteReader EntriesFrom(int position) => file.Reader(start + position, length - position);

    /// <summary>Its first term.</summary>
    public ReadOnlySpan<byte> First()
    {
        var bytes = BytesOfTerms;
        var at = Terms;
        return ReadTerm(bytes, ref at, before: 0, out _);
    }

    /// <summary>Reads a term.</summary>
    /// <param name="bytes">See <see cref="BytesOfTerms"/>.</param>
    /// <param name="at">Where it begins; moves to the next.</param>
    /// <param name="before">Bytes of the term before.</param>
    /// <param name="kept">The bytes that it has in common with that one.</param>
    /// <returns>Its other bytes.</returns>
    public ReadOnlySpan<byte> ReadTerm(ReadOnlySpan<byte> bytes, scoped ref int at, int before, out int kept)
    {
        int length;
        // Nearly all terms are short: two bytes tell how long their parts are.
        if (at + 1 < bytes.Length && ((kept = bytes[at]) | (length = bytes[at + 1])) < 0x80) at += 2;
        else ReadLengths(bytes, ref at, out kept, out length);
        if (kept > before || length > bytes.Length - at) throw Damage(at, $"a term shares {kept} bytes with one of {before} and has {length} more of {bytes.Length - at}");
        at += length;
        return bytes.Slice(at - length, length);
    }

    private void ReadLengths(ReadOnlySpan<byte> bytes, scoped ref int at, out int kept, out int length)
    {
        var reader = new ByteReader(bytes[at..], file.Path, start + at);
        kept = reader.ReadVarInt();
        length = reader.ReadVarInt();
        at += reader.Position;
    }

    private IndexCorruptException Damage(int at, string found) => new(file.Path, start + at, found);
}
