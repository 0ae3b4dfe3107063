using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace SearchPortal.News.Sources.Warc;

/// <summary>A response of HTTP, as a crawler received it.</summary>
/// <param name="Status">Its status, 0 where it has none.</param>
/// <param name="Fields">Its header fields.</param>
/// <param name="Body">Its body, as it came.</param>
internal sealed record HttpMessage(int Status, IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Body)
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Reads a response.</summary>
    /// <returns>Null where it has no header.</returns>
    public static HttpMessage? Read(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("HTTP/"u8)) return null;
        if (HeaderFields.Read(bytes.Span[..Math.Min(bytes.Length, HeaderFields.MaxLength)]) is not { } header) return null;
        var words = header.FirstLine.Split(' ', 3);
        var status = words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : 0;
        return new(status, header.Fields, bytes[header.Length..]);
    }

    /// <summary>The body as its sender meant it. Some crawlers keep it unpacked and leave the header as it was: then nothing is unpacked.</summary>
    /// <exception cref="InvalidDataException">It is packed in a way that is not known.</exception>
    public Stream Open()
    {
        var body = Field("Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Joined(Body) ?? Body : Body;
        Stream stream = new MemoryStream(body.ToArray(), writable: false);
        foreach (var coding in Field("Content-Encoding").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse().Take(2))
        {
            stream = Unpacked(stream, coding.ToLowerInvariant(), body.Span);
            // The bytes show what the outermost coding is; those within must be believed.
            body = default;
        }

        return stream;
    }

    private string Field(string name) => Fields.GetValueOrDefault(name, "");

    private static Stream Unpacked(Stream stream, string coding, ReadOnlySpan<byte> bytes)
    {
        // As text begins; a packed body begins otherwise.
        if (!bytes.IsEmpty && bytes.TrimStart("\r\n\t \u00EF\u00BB\u00BF"u8) is [(byte)'<' or (byte)'{' or (byte)'[', ..]) return stream;
        return coding switch
        {
            "gzip" or "x-gzip" => bytes.IsEmpty || bytes is [0x1F, 0x8B, ..] ? new GZipStream(stream, CompressionMode.Decompress) : stream,
            // RFC 9110 8.4.1.2: with the header of zlib, which some senders leave out.
            "deflate" => bytes.IsEmpty || (bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) + bytes[1]) % 31 == 0)
                ? new ZLibStream(stream, CompressionMode.Decompress)
                : new DeflateStream(stream, CompressionMode.Decompress),
            "br" => new BrotliBody(stream),
            "identity" => stream,
            _ => throw new InvalidDataException("The body is packed in a way that is not known."),
        };
    }

    /// <summary>The chunks (RFC 9112 7.1) without their sizes; null where these are no chunks. What is cut off is as long as it is.</summary>
    private static byte[]? Joined(ReadOnlyMemory<byte> chunked)
    {
        var joined = new MemoryStream(chunked.Length);
        var rest = chunked.Span;
        while (rest.IndexOf((byte)'\n') is >= 0 and var lineEnd)
        {
            var line = rest[..lineEnd].TrimEnd((byte)'\r');
            var digits = line.IndexOfAnyExcept(Digits) is >= 0 and var other ? line[..other] : line;
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return joined.Length > 0 ? joined.ToArray() : null;
            if (length == 0) return joined.ToArray();
            rest = rest[(lineEnd + 1)..];
            joined.Write(rest[..Math.Min(length, rest.Length)]);
            if (length >= rest.Length) return joined.ToArray();
            rest = rest[length..].TrimStart("\r\n"u8);
        }

        return joined.Length > 0 ? joined.ToArray() : null;
    }
}
