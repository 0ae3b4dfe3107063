using System.Text;
using System.Text.RegularExpressions;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Takes out of a page the tags of its head that say what the page is, so that nothing else need be parsed to know them.</summary>
/// <param name="Tags">The tags, as a small page of their own.</param>
/// <param name="SavedFrom">The address that a browser has noted on top of the page when it was saved, or null.</param>
internal sealed partial record HeadPiece(string Tags, string? SavedFrom)
{
    /// <summary>How much of a page is looked at, in bytes or UTF-16 code units.</summary>
    public const int MostLookedAt = 2 * 1024 * 1024;

    private const int LongestNote = 4000;

    // Tags that stand in heads. Behind the end of the head, or where a page has no tag of it, any other one begins the body.
    private static readonly HashSet<string> OfHeads = new(["html", "head", "link", "meta", "base", "script", "style", "title", "noscript", "template", "iframe", "img"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes them out.</summary>
    /// <param name="html">The page, or the part of it before its body.</param>
    public static HeadPiece Of(string html)
    {
        var text = html.AsSpan(0, Math.Min(html.Length, MostLookedAt));
        var piece = new StringBuilder();
        string? savedFrom = null;
        var isInHead = false;
        for (var next = 0; text[next..].IndexOf('<') is var step and >= 0;)
        {
            next += step;
            var rest = text[next..];
            if (rest.StartsWith("<!--"))
            {
                var end = rest.IndexOf("-->");
                if (end < 0) break;
                if (end <= LongestNote && SavedNote().Match(rest[..end].ToString()) is { Success: true } note) savedFrom ??= note.Groups["url"].Value;
                next += end + 3;
                continue;
            }

            var name = NameOf(rest);
            var length = TagLength(rest);
            if (length < 0) break;
            var isClosing = rest.Length > 1 && rest[1] == '/';
            if (name.Equals("body", StringComparison.OrdinalIgnoreCase)) break;
            if (name.Equals("head", StringComparison.OrdinalIgnoreCase)) isInHead = !isClosing;
            else if (!isInHead && name.Length > 0 && !OfHeads.Contains(name.ToString())) break;
            else if (!isClosing) length = Take(piece, rest, name, length);
            next += length;
        }

        return new HeadPiece(piece.ToString(), savedFrom);
    }

    private static int Take(StringBuilder piece, ReadOnlySpan<char> rest, ReadOnlySpan<char> name, int length)
    {
        if (Is(name, "link") || Is(name, "meta") || Is(name, "base") || Is(name, "html"))
        {
            piece.Append(rest[..length]);
            return length;
        }

        if (!Is(name, "script") && !Is(name, "style") && !Is(name, "title")) return length;
        var end = EndOf(rest, length, name);
        if (end < 0) return rest.Length;
        if (Is(name, "script") && rest[..length].Contains("ld+json", StringComparison.OrdinalIgnoreCase)) piece.Append(rest[..end]).Append("</script>");
        return end;
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var start = tag.Length > 1 && tag[1] == '/' ? 2 : 1;
        var end = start;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        return tag[start..end];
    }

    /// <summary>How long a tag is, with quoted values in which brackets may stand; -1 where it does not end.</summary>
    private static int TagLength(ReadOnlySpan<char> tag)
    {
        var end = 1;
        while (end < tag.Length)
        {
            var sign = tag[end..].IndexOfAny('>', '"', '\'');
            if (sign < 0) return -1;
            end += sign;
            if (tag[end] == '>') return end + 1;
            // A quote that stands for nothing ends with its tag.
            var isValue = tag[..end].TrimEnd().EndsWith("=");
            var close = isValue ? tag[(end + 1)..].IndexOf(tag[end]) : 0;
            if (close < 0) return -1;
            end += isValue ? close + 2 : 1;
        }

        return -1;
    }

    private static int EndOf(ReadOnlySpan<char> rest, int from, ReadOnlySpan<char> name)
    {
        while (from < rest.Length && rest[from..].IndexOf("</") is var step and >= 0)
        {
            from += step;
            if (rest[(from + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return from;
            from += 2;
        }

        return -1;
    }

    [GeneratedRegex("(saved from url=\\([0-9]{1,5}\\)|saved with SingleFile\\s+url: *)(?<url>https?://[^\\s<>\"]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SavedNote();
}
