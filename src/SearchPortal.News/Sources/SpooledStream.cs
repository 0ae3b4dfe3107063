using System.Globalization;

namespace SearchPortal.News.Sources;

/// <summary>Gives a stream that can't go back a copy that can: in memory while it is small, else in a file that is gone when it is closed.</summary>
internal static class SpooledStream
{
    /// <summary>Bytes that are kept in memory.</summary>
    private const int MaxMemory = 32 << 20;

    /// <summary>Bytes of the longest copy.</summary>
    private const long MaxBytes = 8L << 30;

    /// <summary>Copies a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidDataException">It has too many bytes.</exception>
    /// <exception cref="IOException">It can't be read, or the copy can't be written.</exception>
    public static Stream Copy(Stream stream)
    {
        Stream copy = new MemoryStream();
        try
        {
            var buffer = new byte[80 * 1024];
            while (stream.Read(buffer) is > 0 and var read)
            {
                if (copy.Length + read > MaxBytes)
                {
                    throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"has more than {MaxBytes} bytes, which need a file of their own"));
                }

                if (copy is MemoryStream memory && copy.Length + read > MaxMemory)
                {
                    copy = TemporaryFile();
                    memory.WriteTo(copy);
                }

                copy.Write(buffer, 0, read);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static FileStream TemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), "searchportal-" + Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
}
