namespace SearchPortal.Engine.Segments.Stored;

/// <summary>Reads stored bytes of many documents in ascending order: each block is decompressed once, and one is held. For one thread.</summary>
internal sealed class StoredCursor(StoredReader reader)
{
    private IReadOnlyList<byte[]> block = [];
    private int first;

    /// <summary>A document's stored bytes.</summary>
    public byte[] Read(int document)
    {
        if (document < first || document >= first + block.Count) block = reader.ReadBlockWith(document, out first);
        return block[document - first];
    }
}
