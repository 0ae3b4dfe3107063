using System.IO.Compression;

namespace SearchPortal.News.Sources.Warc;

/// <summary>Unpacks a file of gzip members one after the other, and can go on with the next member behind a damaged one.</summary>
/// <param name="packed">The file.</param>
internal sealed class GzipMembers(Stream packed) : ForwardStream
{
    private readonly MemberChunks chunks = new(packed);
    private GZipStream? member;

    /// <summary>Unpacks on.</summary>
    /// <exception cref="InvalidDataException">A member is damaged: <see cref="Resume"/> goes on behind it.</exception>
    public override int Read(Span<byte> buffer)
    {
        member ??= new GZipStream(chunks, CompressionMode.Decompress, leaveOpen: true);
        return member.Read(buffer);
    }

    /// <summary>Goes on with the next member.</summary>
    /// <returns>False where there is none.</returns>
    public bool Resume()
    {
        member?.Dispose();
        member = null;
        return chunks.SkipToMember();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) member?.Dispose();
        base.Dispose(disposing);
    }
}
