using System.Text;
using System.Text.RegularExpressions;

namespace SearchPortal.News.Extraction.Html;

/// <summary>What the first bytes of a page say about it, read as ASCII.</summary>
/// <param name="Charset">The encoding of its <c>meta</c> element or XML declaration.</param>
/// <param name="Language">The language of its <c>html</c> element.</param>
internal sealed partial record EncodingLabels(string? Charset, string? Language)
{
    private const int Prescanned = 8192;

    /// <summary>Reads them.</summary>
    /// <param name="bytes">The page.</param>
    public static EncodingLabels Read(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescanned)]);
        head = Comment().Replace(head, "");
        var charset = Charsets().Match(head);
        var language = Languages().Match(head);
        return new EncodingLabels(charset.Success ? charset.Groups[1].Value : null, language.Success ? language.Groups[1].Value : null);
    }

    [GeneratedRegex("<!--.*?(-->|$)", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex("""<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w.:+-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charsets();

    [GeneratedRegex("""<html\s[^>]*?lang\s*=\s*["']?([\w-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Languages();
}
