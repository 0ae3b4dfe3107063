using System.Net;
using System.Text;

namespace SearchPortal.News.Sources;

/// <summary>Reads a headline or another short value that its source states as HTML.</summary>
internal static class InlineHtml
{
    /// <summary>The value without tags and comments, its character references read. Costs as much as the value is long.</summary>
    /// <param name="html">The value.</param>
    public static string Text(string html)
    {
        var text = new StringBuilder(html.Length);
        var start = 0;
        var end = -1;
        while (start < html.Length)
        {
            var tag = html.IndexOf('<', start);
            // The sign that closes a tag is looked for anew only behind the one found last: a value of nothing but "<" is read once.
            if (tag >= 0 && end < tag) end = html.IndexOf('>', tag);
            if (tag < 0 || end < 0)
            {
                text.Append(html, start, html.Length - start);
                break;
            }

            text.Append(html, start, tag - start);
            // "5 < 6 > 4" is no tag.
            var isTag = tag + 1 < html.Length && (char.IsAsciiLetter(html[tag + 1]) || html[tag + 1] is '/' or '!' or '?');
            if (!isTag) text.Append('<');
            start = isTag ? end + 1 : tag + 1;
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
