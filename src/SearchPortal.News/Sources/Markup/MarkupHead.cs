using System.Text;

namespace SearchPortal.News.Sources.Markup;

/// <summary>Finds the first element of XML or SGML in the head of an item.</summary>
internal static class MarkupHead
{
    /// <summary>The name of the first element, without its prefix; empty where the head begins with none.</summary>
    public static string Root(SourceHead head)
    {
        var text = TextOf(head).AsSpan();
        while (true)
        {
            text = text.TrimStart().TrimStart('\uFEFF').TrimStart();
            if (text.StartsWith("<?", StringComparison.Ordinal)) text = Behind(text, "?>");
            else if (text.StartsWith("<!--", StringComparison.Ordinal)) text = Behind(text, "-->");
            else if (text.StartsWith("<!", StringComparison.Ordinal)) text = BehindDeclaration(text);
            else return text.StartsWith('<') ? Name(text[1..]) : "";
        }
    }

    private static string TextOf(SourceHead head) => head.Bytes.Span switch
    {
        [(byte)'<', 0, ..] => Encoding.Unicode.GetString(head.Bytes.Span),
        [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(head.Bytes.Span),
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => head.Text ?? "",
        _ => head.Text ?? head.Ascii,
    };

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> text, string end)
    {
        var at = text.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? [] : text[(at + end.Length)..];
    }

    private static ReadOnlySpan<char> BehindDeclaration(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('>', '[');
        if (end < 0) return [];
        return text[end] == '>' ? text[(end + 1)..] : Behind(Behind(text[end..], "]"), ">");
    }

    private static string Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && MarkupName.IsPart(text[length])) length++;
        return MarkupName.Local(text[..length]).ToString();
    }
}
