using System.Buffers;
using System.Net;
using System.Text;
using System.Xml;

namespace SearchPortal.News.Sources.Markup;

/// <summary>Mends what is often wrong with XML that people publish: HTML's named characters, bare ampersands, characters that XML does not allow.</summary>
internal static class XmlRepair
{
    private const int LongestReference = 32;

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789abcdefABCDEFxX");

    /// <summary>The text with those mended; sections of character data and comments are left as they are but for characters that are not allowed.</summary>
    public static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length + 64);
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            var length = rest[0] switch
            {
                '<' when rest.StartsWith("<![CDATA[", StringComparison.Ordinal) => Through(rest, "]]>"),
                '<' when rest.StartsWith("<!--", StringComparison.Ordinal) => Through(rest, "-->"),
                '<' when rest.Length == 1 || !(rest[1] is '/' or '!' or '?' || MarkupName.IsStart(rest[1])) => AppendAs("&lt;", mended),
                '&' => AppendReference(rest, mended),
                _ => 0,
            };
            if (length > 0)
            {
                if (rest[0] == '<' && length > 1) AppendAllowed(rest[..length], mended);
                i += length;
                continue;
            }

            var run = rest[1..].IndexOfAny('<', '&') is var at and >= 0 ? at + 1 : rest.Length;
            AppendAllowed(rest[..run], mended);
            i += run;
        }

        return mended.ToString();
    }

    /// <summary>The prefixes of names in tags.</summary>
    public static HashSet<string> Prefixes(string text)
    {
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = text.IndexOf(':', StringComparison.Ordinal); i >= 0 && prefixes.Count < 64; i = text.IndexOf(':', i + 1))
        {
            var start = i;
            while (start > 0 && i - start < 40 && MarkupName.IsPart(text[start - 1]) && text[start - 1] != ':') start--;
            var isInTag = start > 0 && start < i && (text[start - 1] is '<' or '/' || char.IsWhiteSpace(text[start - 1])) && MarkupName.IsStart(text[start]);
            if (isInTag && text[start..i] is var prefix && prefix is not ("xml" or "xmlns")) prefixes.Add(prefix);
        }

        return prefixes;
    }

    private static int Through(ReadOnlySpan<char> text, string end)
    {
        var at = text.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + end.Length;
    }

    private static int AppendAs(string text, StringBuilder mended)
    {
        mended.Append(text);
        return 1;
    }

    private static int AppendReference(ReadOnlySpan<char> text, StringBuilder mended)
    {
        var length = text[..Math.Min(text.Length, LongestReference)].IndexOf(';') + 1;
        var name = length > 2 ? text[1..(length - 1)] : [];
        if (name.Length > 0 && IsReference(name))
        {
            AppendCharacter(text[..length], name, mended);
            return length;
        }

        mended.Append("&amp;");
        return 1;
    }

    private static bool IsReference(ReadOnlySpan<char> name) =>
        name[0] == '#' ? name.Length > 1 && !name[1..].ContainsAnyExcept(NumberLetters) : !name.ContainsAnyExceptInRange('0', 'z') && char.IsAsciiLetter(name[0]);

    private static void AppendCharacter(ReadOnlySpan<char> reference, ReadOnlySpan<char> name, StringBuilder mended)
    {
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            mended.Append(reference);
            return;
        }

        var decoded = WebUtility.HtmlDecode(reference.ToString());
        if (decoded.Length == reference.Length && decoded.AsSpan().SequenceEqual(reference)) mended.Append(name[0] == '#' ? "" : "&amp;").Append(name[0] == '#' ? "" : reference[1..]);
        else AppendAllowed(WebUtility.HtmlEncode(decoded), mended);
    }

    private static void AppendAllowed(ReadOnlySpan<char> text, StringBuilder mended)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) mended.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) mended.Append(text[i]).Append(text[++i]);
        }
    }
}
