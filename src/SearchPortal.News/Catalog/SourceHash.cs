using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SearchPortal.News.Catalog;

/// <summary>The short name of a source in the index: tells whether two articles with one id come from the same file.</summary>
public static class SourceHash
{
    /// <summary>The first eight bytes of the SHA-256 of the source, read as a little-endian number.</summary>
    /// <param name="source">See <see cref="Article.Source"/>; a line number at its end (<c>:12</c>) does not count.</param>
    public static ulong Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(WithoutLine(source)));
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>A source without a line number at its end.</summary>
    internal static string WithoutLine(string source)
    {
        var file = source.AsSpan().TrimEnd("0123456789");
        return file.Length < source.Length && file.EndsWith(":", StringComparison.Ordinal) ? file[..^1].ToString() : source;
    }
}
