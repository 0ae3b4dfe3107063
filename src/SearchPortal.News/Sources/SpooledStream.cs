using System.Globalization;

namespace SearchPortal.News.Sources;

/// <summary>Gives a stream that can't go back a copy that can: in memory while it is small, else in a file that is gone when it is closed.</summary>
internal static class SpooledStream
{
    /// <summary>Bytes that are kept in memory.</summary>
    private const int MaxMemory = 32 << 20;

    /// <summary>Bytes of the longest copy.</summary>
    private const long MaxBytes = 8L << 30;

    private const int BufferSize = 80 * 1024;

    /// <summary>Copies a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidDataException">It has too many bytes.</exception>
    /// <exception cref="IOException">It can't be read, or the copy can't be written.</exception>
    public static Stream Copy(Stream stream)
    {
        using var spool = new Spool(MaxBytes);
        var buffer = new byte[BufferSize];
        while (stream.Read(buffer) is > 0 and var read) spool.Append(buffer.AsSpan(0, read));
        return spool.Take();
    }

    /// <summary>Copies a stream that comes from elsewhere to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maxBytes">Bytes of the longest copy.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">It has too many bytes.</exception>
    /// <exception cref="IOException">It can't be read, or the copy can't be written.</exception>
    public static async Task<Stream> CopyAsync(Stream stream, long maxBytes, CancellationToken cancellation)
    {
        using var spool = new Spool(maxBytes);
        var buffer = new byte[BufferSize];
        while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read) spool.Append(buffer.AsSpan(0, read));
        return spool.Take();
    }

    private static FileStream TemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), "searchportal-" + Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });

    /// <summary>A copy while it is made.</summary>
    private sealed class Spool(long maxBytes) : IDisposable
    {
        private Stream? copy = new MemoryStream();

        public void Append(ReadOnlySpan<byte> bytes)
        {
            var length = copy!.Length + bytes.Length;
            if (length > maxBytes)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"has more than {maxBytes} bytes, which need a file of their own"));
            }

            if (copy is MemoryStream memory && length > MaxMemory)
            {
                copy = TemporaryFile();
                memory.WriteTo(copy);
            }

            copy.Write(bytes);
        }

        /// <summary>The whole copy, at its beginning; it is the caller's from then on.</summary>
        public Stream Take()
        {
            var taken = copy!;
            copy = null;
            taken.Position = 0;
            return taken;
        }

        public void Dispose() => copy?.Dispose();
    }
}
