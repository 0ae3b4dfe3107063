namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>What the beginning of a zip archive tells about the document that it is.</summary>
internal static class ZipHead
{
    private const int NameLengthAt = 26;
    private const int NameAt = 30;

    /// <summary>The name of the first entry; empty where the head is none of a zip archive.</summary>
    public static string FirstName(SourceHead head)
    {
        var bytes = head.Bytes.Span;
        if (bytes.Length < NameAt || !bytes.StartsWith("PK\u0003\u0004"u8)) return "";
        var length = bytes[NameLengthAt] | (bytes[NameLengthAt + 1] << 8);
        return NameAt + length <= bytes.Length ? System.Text.Encoding.UTF8.GetString(bytes.Slice(NameAt, length)) : "";
    }

    /// <summary>Whether a name stands anywhere in the head.</summary>
    public static bool Names(SourceHead head, ReadOnlySpan<byte> name) => head.Bytes.Span.IndexOf(name) >= 0;
}
