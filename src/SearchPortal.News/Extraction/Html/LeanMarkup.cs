using System.Text;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Makes a page small and flat enough for a parser: one walk over its characters, in time that grows with its length and no faster.</summary>
/// <remarks>
/// Scripts (JSON-LD aside), styles, comments, drawings and formulas go: they are most of many pages, and none of their text. Tags beyond a depth or a
/// number go too, their text stays. So a hostile page costs no more than a large one.
/// </remarks>
internal sealed class LeanMarkup
{
    /// <summary>How many elements may be open at one place.</summary>
    public const int MostDepth = 200;

    /// <summary>How many tags are kept.</summary>
    public const int MostTags = 300_000;

    /// <summary>How many characters are kept.</summary>
    public const int MostLength = 16_000_000;

    private const int LongestTag = 4_000;
    private const int MostAttributes = 64;
    private const int LongestAttribute = 2_000;
    private const int LongestTitle = 4_000;
    private const int LongestData = 4_000_000;

    private readonly string html;
    private readonly StringBuilder lean;
    private readonly OpenElements open = new(MostDepth);
    private int at;
    private int tags;
    private bool foreignNeverEnds;

    private LeanMarkup(string html)
    {
        this.html = html;
        lean = new StringBuilder(Math.Min(html.Length, 1 << 20));
    }

    /// <summary>The page without what is no text, within the bounds.</summary>
    public static string Of(string html)
    {
        var markup = new LeanMarkup(html);
        markup.Run();
        return markup.lean.ToString();
    }

    private void Run()
    {
        while (at < html.Length && lean.Length < MostLength)
        {
            var tag = html.AsSpan(at).IndexOf('<');
            var text = tag < 0 ? html.Length - at : tag;
            lean.Append(html, at, Math.Min(text, MostLength - lean.Length));
            at += text;
            if (tag >= 0) Markup();
        }
    }

    private void Markup()
    {
        var next = at + 1 < html.Length ? html[at + 1] : '\0';
        if (char.IsAsciiLetter(next)) StartTag();
        else if (next == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2])) EndTag();
        else if (next == '!' && html.AsSpan(at).StartsWith("<!--")) SkipTo(at + 2, "-->");
        else if (next == '!' && html.AsSpan(at).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)) Doctype();
        else if (next is '!' or '?' or '/') SkipTo(at + 2, ">");
        else
        {
            lean.Append('<');
            at++;
        }
    }

    private void Doctype()
    {
        var start = at;
        SkipTo(at, ">");
        if (at - start < LongestTag && start == 0) lean.Append(html, start, at - start);
    }

    private void SkipTo(int from, string end)
    {
        var found = from < html.Length ? html.AsSpan(from).IndexOf(end) : -1;
        at = found < 0 ? html.Length : from + found + end.Length;
    }

    private void EndTag()
    {
        var tag = MarkupTag.Read(html, at + 2);
        at = tag.End;
        if (!tag.IsWhole) return;
        var name = tag.Name(html);
        if (tags < MostTags && open.End(name, MarkupNames.KindOf(name)))
        {
            tags++;
            lean.Append("</").Append(name).Append('>');
        }
        else
        {
            lean.Append(' ');
        }
    }

    private void StartTag()
    {
        var start = at;
        var tag = MarkupTag.Read(html, at + 1);
        at = tag.End;
        if (!tag.IsWhole) return;
        var name = tag.Name(html);
        var kind = MarkupNames.KindOf(name);
        if ((kind & MarkupKind.Raw) != 0)
        {
            Raw(start, tag);
        }
        else if ((kind & MarkupKind.Foreign) != 0)
        {
            lean.Append(' ');
            if (!tag.IsSelfClosing(html)) SkipForeign(name);
        }
        else if (tags < MostTags && !name.Equals("plaintext", StringComparison.OrdinalIgnoreCase) && open.Start(name, kind))
        {
            Keep(start, tag);
        }
        else
        {
            lean.Append(' ');
        }
    }

    // What is never closed is looked for once, so that many of them cost no more than one.
    private void SkipForeign(ReadOnlySpan<char> name)
    {
        if (foreignNeverEnds) return;
        if (RawText.EndOfForeign(html, at, name) is { } end) at = end;
        else foreignNeverEnds = true;
    }

    private void Raw(int start, MarkupTag tag)
    {
        var name = tag.Name(html);
        var isScript = name.Equals("script", StringComparison.OrdinalIgnoreCase);
        var isTitle = name.Equals("title", StringComparison.OrdinalIgnoreCase);
        var isData = isScript && html.AsSpan(start, at - start).Contains("ld+json", StringComparison.OrdinalIgnoreCase);
        var text = at;
        var end = isScript ? RawText.EndOfScript(html, at) : RawText.End(html, at, name);
        at = end.After;
        if (!(isTitle ? end.Text - text <= LongestTitle : isData && end.Text - text <= LongestData) || tags >= MostTags) return;
        Keep(start, tag);
        lean.Append(html, text, end.Text - text).Append("</").Append(name).Append('>');
    }

    private void Keep(int start, MarkupTag tag)
    {
        tags++;
        if (tag.End - start <= LongestTag && tag.Attributes <= MostAttributes) lean.Append(html, start, tag.End - start);
        else tag.AppendShort(html, lean, MostAttributes, LongestAttribute);
    }
}
