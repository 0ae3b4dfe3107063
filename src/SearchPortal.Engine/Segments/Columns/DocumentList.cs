using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Reads the documents of one value, ascending (<see cref="ColumnsFormat"/>).</summary>
internal ref struct DocumentList(ByteReader reader, int count, int documents)
{
    private ByteReader reader = reader;
    private int left = count;

    /// <summary>The document that <see cref="Next"/> went to; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>Whether all bytes were read.</summary>
    public readonly bool IsAtEnd => reader.AtEnd;

    /// <summary>Goes to the next document; false where there is none.</summary>
    public bool Next()
    {
        if (left <= 0) return false;
        left--;
        var gap = reader.ReadVarInt();
        if (gap >= documents - Document - 1) throw reader.Damage($"a document {gap + 1L} behind {Document} where all are below {documents}");
        Document += gap + 1;
        return true;
    }
}
