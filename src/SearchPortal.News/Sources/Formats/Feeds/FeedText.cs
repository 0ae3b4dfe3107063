using System.Net;
using System.Text.RegularExpressions;
using SearchPortal.News.Extraction;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>Reads texts of a feed: plain, HTML that is escaped or set apart as character data, or HTML as part of the XML.</summary>
/// <param name="Text">Plain text, or null.</param>
/// <param name="Html">HTML, or null.</param>
internal sealed partial record FeedText(string? Text, string? Html)
{
    /// <summary>No text.</summary>
    public static FeedText None { get; } = new(null, null);

    /// <summary>Reads an element.</summary>
    public static FeedText Of(MarkupElement? element)
    {
        if (element is null) return None;
        if (element.HasElements) return new(null, element.InnerHtml);
        var value = element.Text;
        if (string.IsNullOrWhiteSpace(value)) return None;
        // Atom's default is plain text; what looks like HTML all the same is meant as such.
        if (Tag().IsMatch(value)) return new(null, value);
        return new(ReceivedText.Clean(element.Attribute("type") is "text" ? value : WebUtility.HtmlDecode(value)), null);
    }

    /// <summary>An element as one line of plain text; null where it is blank.</summary>
    public static string? Line(MarkupElement? element)
    {
        if (element is null) return null;
        var value = element.Text;
        if (element.Attribute("type") is not "text" && value.Length < 64 * 1024) value = WebUtility.HtmlDecode(Tag().Replace(value, " "));
        var line = ReceivedText.OneLine(value);
        return line.Length > 0 ? line : null;
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*(\\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
