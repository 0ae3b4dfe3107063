using System.Net;
using System.Text;
using System.Text.Json;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Reads JSON as pages embed it: as it is, else with its usual faults mended.</summary>
/// <remarks>
/// Mended are: comments of HTML and CDATA around it, entities, line breaks and quotes inside strings, escapes that JSON has not, commas at the
/// end of a list, several values one after the other. What is broken otherwise is left out.
/// </remarks>
internal static class JsonLdText
{
    /// <summary>UTF-16 code units of the longest text that is read.</summary>
    public const int Longest = 4_000_000;

    private const int MostValues = 100;

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The values of a text; none where it can't be read.</summary>
    /// <param name="text">The text of a script element.</param>
    public static IReadOnlyList<JsonElement> Read(string text)
    {
        if (text.Length > Longest) return [];
        var bare = Bare(text);
        if (bare.Length == 0) return [];
        var values = Parse(bare);
        if (values.Count > 0) return values;
        if (!bare.Contains('"', StringComparison.Ordinal)) bare = WebUtility.HtmlDecode(bare);
        return Parse(Mend(bare));
    }

    private static List<JsonElement> Parse(string text)
    {
        var values = new List<JsonElement>();
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            while (values.Count < MostValues)
            {
                bytes = bytes.TrimStart(" \t\r\n;,"u8);
                if (bytes.IsEmpty || bytes[0] is not ((byte)'{' or (byte)'[')) break;
                var reader = new Utf8JsonReader(bytes, Lenient);
                values.Add(JsonElement.ParseValue(ref reader));
                bytes = bytes[(int)reader.BytesConsumed..];
            }
        }
        catch (JsonException)
        {
            // What was read before the fault counts.
        }

        return values;
    }

    /// <summary>The text from its first bracket on, without what wraps it.</summary>
    private static string Bare(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        // "<![CDATA[" has a bracket of its own.
        const string Data = "<![CDATA[";
        var data = text.IndexOf(Data, StringComparison.OrdinalIgnoreCase);
        if (data >= 0 && data <= start)
        {
            var after = text.AsSpan(data + Data.Length).IndexOfAny('{', '[');
            start = after < 0 ? -1 : data + Data.Length + after;
        }

        return start < 0 ? "" : text[start..];
    }

    private static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length + 16);
        var isInString = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!isInString)
            {
                isInString = c == '"';
                mended.Append(char.IsControl(c) ? ' ' : c);
            }
            else if (c == '\\')
            {
                var next = i + 1 < text.Length ? text[i + 1] : ' ';
                if ("\"\\/bfnrt".Contains(next, StringComparison.Ordinal) || (next == 'u' && IsHex(text, i + 2))) mended.Append(c).Append(text[++i]);
            }
            else if (c == '"')
            {
                isInString = !EndsString(text, i + 1);
                mended.Append(isInString ? "\\\"" : "\"");
            }
            else
            {
                mended.Append(c < ' ' ? ' ' : c);
            }
        }

        return mended.ToString();
    }

    // A quote ends a string where the text goes on as after a value: with a bracket, a colon, or a comma before another value.
    private static bool EndsString(string text, int next)
    {
        next = AfterSpace(text, next);
        if (next >= text.Length || text[next] is '}' or ']' or ':') return true;
        if (text[next] != ',') return false;
        next = AfterSpace(text, next + 1);
        return next >= text.Length || text[next] is '"' or '{' or '[' or '}' or ']' or '-' || char.IsAsciiDigit(text[next])
            || text.AsSpan(next).StartsWith("true") || text.AsSpan(next).StartsWith("false") || text.AsSpan(next).StartsWith("null");
    }

    private static int AfterSpace(string text, int next)
    {
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next;
    }

    private static bool IsHex(string text, int start)
    {
        for (var i = start; i < start + 4; i++)
        {
            if (i >= text.Length || !char.IsAsciiHexDigit(text[i])) return false;
        }

        return true;
    }
}
