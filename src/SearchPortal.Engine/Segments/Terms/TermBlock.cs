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

    /// <summary>Reads terms.</summary>
    public ByteReader TermsFrom(int position) => file.Reader(start + position, Entries - position);

    /// <summary>Reads what is known of them.</summary>
    public ByteReader EntriesFrom(int position) => file.Reader(start + position, length - position);

    /// <summary>Its first term.</summary>
    public ReadOnlySpan<byte> First()
    {
        var reader = TermsFrom(Terms);
        reader.SkipVarInt();
        return reader.ReadBytes(reader.ReadVarInt());
    }
}
