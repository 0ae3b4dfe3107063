namespace SearchPortal.Engine.Segments.Stored;

/// <summary>A block of stored bytes as it lies in the file.</summary>
/// <param name="bytes">Its compressed bytes.</param>
/// <param name="documents">How many documents it holds.</param>
/// <param name="length">Its length uncompressed.</param>
internal readonly ref struct CompressedBlock(ReadOnlySpan<byte> bytes, int documents, int length)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public int Documents { get; } = documents;

    public int Length { get; } = length;
}
