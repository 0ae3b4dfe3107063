using System.Text;

namespace SearchPortal.News.Extraction;

/// <summary>Makes received text safe to keep: the words stay as they are, control characters go.</summary>
internal static class ReceivedText
{
    /// <summary>The text with <c>\n</c> line ends and without control characters other than tabs and line ends, byte order marks, or halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        text = Whole(text);
        if (!NeedsCleaning(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                clean.Append('\n');
                if (i + 1 < text.Length && text[i + 1] == '\n') i++;
            }
            else if (c is '\u0085' or '\u2028' or '\u2029')
            {
                clean.Append('\n');
            }
            else if (c is '\n' or '\t' || !(char.IsControl(c) || c == '\uFEFF'))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>The text on one line, runs of white space and control characters as one space, trimmed; what turns the direction of writing is closed, and
    /// half a surrogate pair is the sign for an unreadable character.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        var spaceIsDue = false;
        foreach (var c in DirectionMarks.Close(Whole(text)))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c == '\uFEFF')
            {
                spaceIsDue = line.Length > 0;
                continue;
            }

            if (spaceIsDue) line.Append(' ');
            spaceIsDue = false;
            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>The text with the sign for an unreadable character in the place of each half of a surrogate pair.</summary>
    public static string Whole(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return string.Concat(text.EnumerateRunes());
            i++;
        }

        return text;
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (var c in text)
        {
            if (c is '\uFEFF' or '\u2028' or '\u2029' || (char.IsControl(c) && c is not ('\n' or '\t'))) return true;
        }

        return false;
    }
}
