using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Makes one bounded line of text of what a page says: no markup, no entities, no invisible characters.</summary>
internal static partial class FactText
{
    /// <summary>UTF-16 code units of the longest value.</summary>
    public const int Longest = 1000;

    /// <summary>What is read of a value that is longer than it should be: white space and markup may still fall away.</summary>
    private const int LongestReceived = 20_000;

    /// <summary>The text as one line, or null where nothing is left.</summary>
    /// <param name="text">The text as received.</param>
    public static string? Line(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > LongestReceived) text = Cut(text, LongestReceived);
        // Metadata are often escaped once more than they should be.
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        if (text.Contains('<', StringComparison.Ordinal)) text = InlineTag().Replace(text, "");
        var line = Cut(ReceivedText.OneLine(Visible(text)), Longest).Trim();
        return line.Length > 0 ? line : null;
    }

    /// <summary>Letters and digits alone, in lower case and without diacritics: what two spellings of one headline or name share.</summary>
    /// <param name="text">The text.</param>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) folded.Append(Rune.ToLowerInvariant(rune));
        }

        return folded.ToString();
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>The text without soft hyphens, zero-width spaces and marks of direction; joiners stay, scripts need them.</summary>
    private static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAny(Invisible) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var c in Whole(text))
        {
            if (!Invisible.Contains(c)) visible.Append(c);
        }

        return visible.ToString();
    }

    /// <summary>The text with a replacement character for each half of a surrogate pair.</summary>
    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune);
        return whole.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Invisible =
        System.Buffers.SearchValues.Create("\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    [GeneratedRegex("</?(a|abbr|b|bdi|bdo|br|cite|em|font|i|mark|nobr|p|q|s|small|span|strong|sub|sup|u|wbr)(\\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InlineTag();
}
