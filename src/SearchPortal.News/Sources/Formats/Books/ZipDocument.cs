using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>A document that is a zip archive of XML: its parts are read in bounded memory.</summary>
internal sealed class ZipDocument : IDisposable
{
    /// <summary>Bytes of the largest document that is read, packed.</summary>
    public const int MaxBytes = 128 << 20;

    /// <summary>Bytes that all its parts that are read may unpack to.</summary>
    public const long MaxUnpacked = 32L << 20;

    // A table of contents is read whole: 128 MB hold millions of entries, of which each takes some hundred bytes of memory.
    private const int MaxParts = 100_000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private long left = MaxUnpacked;

    private ZipDocument(byte[] bytes)
    {
        var stream = new MemoryStream(bytes, writable: false);
        if (ZipEnd.Read(stream) is { Entries: > MaxParts }) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"has more than {MaxParts} parts"));
        archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries) entries.TryAdd(entry.FullName, entry);
    }

    /// <summary>Opens a document.</summary>
    /// <param name="bytes">The whole archive.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ZipDocument Open(byte[] bytes)
    {
        try
        {
            return new ZipDocument(bytes);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or OverflowException)
        {
            throw new InvalidDataException("is no sound archive", failure);
        }
    }

    /// <summary>A part; null where there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or reads as more bytes than are allowed.</exception>
    public Stream? Part(string name)
    {
        if (!entries.TryGetValue(name.TrimStart('/'), out var entry)) return null;
        try
        {
            return new MeteredStream(entry.Open(), Count);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException("has a part that can't be unpacked", failure);
        }
    }

    /// <summary>A part of XML as its first element; null where there is none of that name, or it is no XML.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or reads as more bytes than are allowed.</exception>
    public MarkupElement? Xml(string name)
    {
        using var part = Part(name);
        if (part is null) return null;
        try
        {
            using var reader = SafeXml.Open(part, MaxUnpacked);
            return reader.MoveToContent() == XmlNodeType.Element ? SafeXml.ReadElement(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>A part as text, whatever its encoding.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or reads as more bytes than are allowed.</exception>
    public string? Text(string name)
    {
        using var part = Part(name);
        if (part is null) return null;
        using var reader = new StreamReader(part, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>The name of a part as seen from another one.</summary>
    /// <returns>Null where the name leads out of the archive.</returns>
    public static string? Resolve(string from, string relative)
    {
        var start = new Uri("zip:///" + Uri.EscapeDataString(from).Replace("%2F", "/", StringComparison.Ordinal));
        return Uri.TryCreate(start, relative, out var target) && target.Scheme == "zip" ? Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/') : null;
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private void Count(int read)
    {
        left -= read;
        if (left < 0) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"unpacks to more than {MaxUnpacked} bytes"));
    }
}
