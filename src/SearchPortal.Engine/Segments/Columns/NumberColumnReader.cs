using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Reads a number column (<see cref="ColumnsFormat"/>).</summary>
internal sealed class NumberColumnReader : NumberColumn, IDisposable
{
    private readonly IndexFile file;
    private readonly int documents;
    private readonly long values = IndexFile.PayloadStart + 8;
    private readonly long present;

    public NumberColumnReader(string path, int documents)
    {
        this.documents = documents;
        file = new IndexFile(path, ColumnsFormat.NumberKind);
        if (file.ReadUInt32(IndexFile.PayloadStart) != documents) throw new IndexCorruptException(path, IndexFile.PayloadStart, $"a column of {documents} documents was expected");
        present = values + (long)documents * sizeof(long);
    }

    public IndexFile File => file;

    public override bool TryGet(int document, out long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)documents);
        value = file.ReadInt64(values + (long)document * sizeof(long));
        return (file.ReadInt64(present + (document >> 6) * (long)sizeof(long)) >> document & 1) != 0;
    }

    public void Dispose() => file.Dispose();
}
