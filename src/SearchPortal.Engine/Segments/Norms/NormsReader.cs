using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Norms;

/// <summary>Reads lengths (<see cref="NormsFormat"/>).</summary>
internal sealed class NormsReader : IDisposable
{
    private readonly IndexFile file;
    private readonly int documents;
    private readonly Dictionary<string, long> offsets = new(StringComparer.Ordinal);

    public NormsReader(string folder, int documents)
    {
        this.documents = documents;
        file = new IndexFile(Path.Combine(folder, NormsFormat.FileName), NormsFormat.Kind);
        var reader = file.Reader(IndexFile.PayloadStart, Math.Min(file.PayloadEnd - IndexFile.PayloadStart, 1 << 15));
        var names = new string[reader.ReadVarInt()];
        for (var i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        var offset = Aligned(IndexFile.PayloadStart + reader.Position);
        foreach (var name in names)
        {
            offsets[name] = offset;
            offset = Aligned(offset + documents);
        }

        if (offset != file.PayloadEnd) throw new IndexCorruptException(file.Path, -1, $"lengths of {documents} documents in {names.Length} fields were expected");
    }

    public IndexFile File => file;

    /// <summary>One code a document; empty where the field has none.</summary>
    public ReadOnlySpan<byte> Codes(string field) => offsets.TryGetValue(field, out var offset) ? file.Read(offset, documents) : [];

    public void Dispose() => file.Dispose();

    private static long Aligned(long offset) => (offset + 7) / 8 * 8;
}
