using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Reads what a block of the dictionary knows of its terms, one after the other.</summary>
/// <param name="reader">Before an entry.</param>
/// <param name="postings">Where the postings of its term are.</param>
/// <param name="positions">Where its positions are.</param>
internal ref struct TermEntries(ByteReader reader, long postings, long positions)
{
    private ByteReader reader = reader;

    /// <summary>Where the postings of the next term are.</summary>
    public long Postings { get; private set; } = postings;

    /// <summary>Where the positions of the next term are.</summary>
    public long Positions { get; private set; } = positions;

    /// <summary>Bytes that were read.</summary>
    public readonly int Read => reader.Position;

    /// <summary>The entries of a block from the first on.</summary>
    public static TermEntries OfBlock(ByteReader reader)
    {
        var postings = (long)reader.ReadVarInt64();
        var positions = (long)reader.ReadVarInt64();
        return new TermEntries(reader, postings, positions);
    }

    public void Skip(int count)
    {
        for (; count > 0; count--)
        {
            reader.SkipVarInt();
            reader.SkipVarInt();
            Postings += (long)reader.ReadVarInt64();
            Positions += (long)reader.ReadVarInt64();
        }
    }

    public TermEntry Next()
    {
        var documents = reader.ReadVarInt();
        var entry = new TermEntry(documents, documents + (long)reader.ReadVarInt64(), Postings, (long)reader.ReadVarInt64(), Positions, (long)reader.ReadVarInt64());
        Postings += entry.PostingsLength;
        Positions += entry.PositionsLength;
        return entry;
    }
}
