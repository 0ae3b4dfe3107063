using System.Text;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Ids;

/// <summary>Reads ids (<see cref="IdsFormat"/>).</summary>
internal sealed class IdsReader
{
    private readonly IndexFile file;
    private readonly int documents;
    private readonly long offsets = IndexFile.PayloadStart + 8;
    private readonly long order;
    private readonly long text;

    public IdsReader(IndexFile file, int documents)
    {
        this.documents = documents;
        this.file = file;
        if (file.ReadUInt32(IndexFile.PayloadStart) != documents) throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"ids of {documents} documents were expected");
        order = offsets + (documents + 1L) * sizeof(long);
        text = (order + (long)documents * sizeof(int) + 7) / 8 * 8;
    }

    public string Id(int document) => Encoding.UTF8.GetString(Bytes(document));

    public ReadOnlySpan<byte> Bytes(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)documents);
        var bounds = file.ReadArray<long>(offsets + (long)document * sizeof(long), 2);
        return file.Read(text + bounds[0], bounds[1] - bounds[0]);
    }

    /// <summary>The document with this id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        int low = 0, high = documents - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var document = DocumentAt(middle);
            var comparison = Bytes(document).SequenceCompareTo(id);
            if (comparison == 0) return document;
            if (comparison < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>The document whose id is at this place in the order of ids.</summary>
    public int DocumentAt(int place)
    {
        var offset = order + (long)place * sizeof(int);
        var document = file.ReadUInt32(offset);
        return document < documents ? (int)document : throw new IndexCorruptException(file.Path, offset, $"document {document} of {documents}");
    }
}
