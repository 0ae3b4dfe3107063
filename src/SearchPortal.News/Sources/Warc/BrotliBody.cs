using System.IO.Compression;

namespace SearchPortal.News.Sources.Warc;

/// <summary>Unpacks a body in Brotli (RFC 7932). Damage is what it is with the other packings: <see cref="BrotliStream"/> calls it a mistake of the caller.</summary>
/// <param name="packed">The body.</param>
internal sealed class BrotliBody(Stream packed) : ForwardStream
{
    private readonly BrotliStream unpacked = new(packed, CompressionMode.Decompress);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidOperationException failure)
        {
            throw new InvalidDataException("The body is damaged.", failure);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
