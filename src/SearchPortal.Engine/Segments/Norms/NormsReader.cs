using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Norms;

/// <summary>Reads lengths (<see cref="NormsFormat"/>).</summary>
internal sealed class NormsReader
{
    private readonly IndexFile file;
    private readonly int documents;
    private readonly Dictionary<string, long> offsets = new(StringComparer.Ordinal);

    public NormsReader(IndexFile file, int documents)
    {
        this.documents = documents;
        this.file = file;
        var reader = file.Reader(IndexFile.PayloadStart, Math.Min(file.PayloadEnd - IndexFile.PayloadStart, 1 << 15));
        var names = new List<string>();
        for (var count = reader.ReadVarInt(); count > 0; count--) names.Add(reader.ReadString());
        var offset = Aligned(IndexFile.PayloadStart + reader.Position);
        foreach (var name in names)
        {
            offsets[name] = offset;
            offset = Aligned(offset + documents);
        }

        if (offset != file.PayloadEnd) throw new IndexCorruptException(file.Path, -1, $"lengths of {documents} documents in {names.Count} fields were expected");
    }

    /// <summary>One code a document; empty where the field has none.</summary>
    public ReadOnlySpan<byte> Codes(string field) => offsets.TryGetValue(field, out var offset) ? file.Read(offset, documents) : [];

    /// <summary>Whether a field has lengths.</summary>
    public bool Has(string field) => offsets.ContainsKey(field);

    /// <summary>The codes of a field, one after the other; 0 where it has none.</summary>
    public Func<int, byte> Column(string field) => offsets.TryGetValue(field, out var offset) ? document => file.Read(offset + document, 1)[0] : _ => 0;

    /// <summary>The code of one document; 0 where the field has none.</summary>
    public byte Code(string field, int document) => offsets.TryGetValue(field, out var offset) ? file.Read(offset + document, 1)[0] : (byte)0;

    private static long Aligned(long offset) => (offset + 7) / 8 * 8;
}
