using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Reads a number column (<see cref="ColumnsFormat"/>).</summary>
internal sealed class NumberColumnReader : NumberColumn
{
    private readonly IndexFile file;
    private readonly int documents;
    private readonly long values = IndexFile.PayloadStart + 8;
    private readonly long present;

    public NumberColumnReader(IndexFile file, int documents)
    {
        this.documents = documents;
        this.file = file;
        if (file.ReadUInt32(IndexFile.PayloadStart) != documents) throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"a column of {documents} documents was expected");
        present = values + (long)documents * sizeof(long);
    }

    public override bool TryGet(int document, out long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)documents);
        value = file.ReadInt64(values + (long)document * sizeof(long));
        return (file.ReadInt64(present + (document >> 6) * (long)sizeof(long)) >> document & 1) != 0;
    }
}
