using System.Text;

namespace SearchPortal.News.Extraction.Html;

/// <summary>A tag of a page, by its places in it.</summary>
/// <param name="NameStart">Where its name starts.</param>
/// <param name="NameEnd">Where its name ends.</param>
/// <param name="End">Where what follows it starts.</param>
/// <param name="Attributes">How many attributes it has.</param>
/// <param name="IsWhole">False where the page ends within it.</param>
internal readonly record struct MarkupTag(int NameStart, int NameEnd, int End, int Attributes, bool IsWhole)
{
    /// <summary>Reads a tag (HTML Standard, sections 13.2.5.8 and 13.2.5.32 on).</summary>
    /// <param name="html">The page.</param>
    /// <param name="nameStart">Where the tag's name starts.</param>
    public static MarkupTag Read(string html, int nameStart)
    {
        var at = nameStart;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('/' or '>')) at++;
        var nameEnd = at;
        var attributes = 0;
        while (NextAttribute(html, ref at) is { } attribute)
        {
            if (attribute.End > html.Length) break;
            attributes++;
        }

        return at < html.Length ? new MarkupTag(nameStart, nameEnd, at + 1, attributes, true) : new MarkupTag(nameStart, nameEnd, html.Length, attributes, false);
    }

    /// <summary>Its name, as written.</summary>
    public ReadOnlySpan<char> Name(string html) => html.AsSpan(NameStart, NameEnd - NameStart);

    /// <summary>Whether it ends with a slash.</summary>
    public bool IsSelfClosing(string html) => End - NameEnd >= 2 && html[End - 2] == '/';

    /// <summary>Adds it with its short attributes only.</summary>
    /// <param name="html">The page.</param>
    /// <param name="lean">What it is added to.</param>
    /// <param name="most">How many attributes it may have.</param>
    /// <param name="longest">How long an attribute may be.</param>
    public void AppendShort(string html, StringBuilder lean, int most, int longest)
    {
        lean.Append('<').Append(Name(html));
        var at = NameEnd;
        var kept = 0;
        while (kept < most && NextAttribute(html, ref at) is { } attribute)
        {
            if (attribute.End - attribute.Start > longest) continue;
            lean.Append(' ').Append(html, attribute.Start, attribute.End - attribute.Start);
            kept++;
        }

        lean.Append('>');
    }

    // Moves to the tag's end or to the end of the page; null there.
    private static (int Start, int End)? NextAttribute(string html, ref int at)
    {
        while (at < html.Length && (IsSpace(html[at]) || html[at] == '/')) at++;
        if (at >= html.Length || html[at] == '>') return null;
        var start = at++;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('/' or '>' or '=')) at++;
        var end = at;
        while (at < html.Length && IsSpace(html[at])) at++;
        if (at >= html.Length || html[at] != '=')
        {
            return (start, end);
        }

        at++;
        while (at < html.Length && IsSpace(html[at])) at++;
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var length = html.AsSpan(at + 1).IndexOf(html[at]);
            at = length < 0 ? html.Length : at + length + 2;
        }
        else
        {
            while (at < html.Length && !IsSpace(html[at]) && html[at] != '>') at++;
        }

        return (start, at);
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}
