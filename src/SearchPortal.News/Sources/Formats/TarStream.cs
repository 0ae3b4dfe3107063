using System.Globalization;

namespace SearchPortal.News.Sources.Formats;

/// <summary>
/// The bytes of a tar archive as far as its entries go: data may be as long as it likes, what stands between data may not. Long names and
/// attributes stand there, and a reader of tar takes them into memory whatever their length.
/// </summary>
/// <param name="archive">The archive, from its start.</param>
internal sealed class TarStream(Stream archive) : ForwardStream
{
    /// <summary>Bytes of the longest headers of an entry, all that belongs to its name and its attributes included.</summary>
    public const int MaxHeader = 1 << 20;

    private const int BlockLength = 512;

    private long position;
    private long limit = MaxHeader;

    /// <summary>Tells that the data of an entry begins where was read to.</summary>
    /// <param name="length">Its bytes.</param>
    public void StartData(long length) => limit = position + length + BlockLength + MaxHeader;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A header is longer than any that is read.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (position > limit) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The archive has a header of more than {MaxHeader} bytes."));
        var read = archive.Read(buffer[..(int)Math.Min(buffer.Length, limit - position + 1)]);
        position += read;
        return read;
    }
}
