namespace SearchPortal.News.Extraction.Html;

/// <summary>Finds where the characters of scripts, styles and the like end.</summary>
internal static class RawText
{
    /// <summary>The end of an element that ends with its first end tag.</summary>
    /// <param name="html">The page.</param>
    /// <param name="from">Where its characters start.</param>
    /// <param name="name">Its name.</param>
    /// <returns>Where its characters end, and where what follows its end tag starts.</returns>
    public static (int Text, int After) End(string html, int from, ReadOnlySpan<char> name)
    {
        for (var at = from; ;)
        {
            var found = html.AsSpan(at).IndexOf("</");
            if (found < 0) return (html.Length, html.Length);
            at += found;
            if (IsTag(html, at + 2, name)) return (at, AfterTag(html, at));
            at += 2;
        }
    }

    /// <summary>The end of a script, which comments and scripts in comments may put off (HTML Standard, sections 13.2.5.15 to 13.2.5.31).</summary>
    public static (int Text, int After) EndOfScript(string html, int from)
    {
        var (isComment, isScriptInComment) = (false, false);
        for (var at = from; ;)
        {
            var found = isComment ? html.AsSpan(at).IndexOfAny('<', '-') : html.AsSpan(at).IndexOf('<');
            if (found < 0) return (html.Length, html.Length);
            at += found;
            var rest = html.AsSpan(at);
            if (rest.StartsWith("-->"))
            {
                (isComment, isScriptInComment) = (false, false);
            }
            else if (!isComment && rest.StartsWith("<!--"))
            {
                isComment = true;
                at++;
            }
            else if (rest.StartsWith("</") && IsTag(html, at + 2, "script"))
            {
                if (!isScriptInComment) return (at, AfterTag(html, at));
                isScriptInComment = false;
            }
            else if (isComment && rest[0] == '<' && IsTag(html, at + 1, "script"))
            {
                isScriptInComment = true;
            }

            at++;
        }
    }

    /// <summary>Where what follows a drawing or a formula starts; null where it never ends.</summary>
    public static int? EndOfForeign(string html, int from, ReadOnlySpan<char> name)
    {
        var depth = 1;
        for (var at = from; ;)
        {
            var found = html.AsSpan(at).IndexOf('<');
            if (found < 0) return null;
            at += found + 1;
            if (IsTag(html, at, name)) depth++;
            else if (at < html.Length && html[at] == '/' && IsTag(html, at + 1, name) && --depth == 0) return AfterTag(html, at);
        }
    }

    private static int AfterTag(string html, int at)
    {
        var end = html.AsSpan(at).IndexOf('>');
        return end < 0 ? html.Length : at + end + 1;
    }

    private static bool IsTag(string html, int at, ReadOnlySpan<char> name)
    {
        if (at + name.Length > html.Length || !html.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)) return false;
        return at + name.Length == html.Length || html[at + name.Length] is ' ' or '\n' or '\t' or '\r' or '\f' or '/' or '>';
    }
}
