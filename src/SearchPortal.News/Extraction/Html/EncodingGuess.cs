using System.Globalization;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Finds the encoding in which bytes make words: letters that are frequent in its languages, one script a word, no capitals within words.</summary>
internal static class EncodingGuess
{
    private const int Sample = 60_000;
    private const int Around = 24;
    private const double WorthOfLanguage = 0.3;
    private const double WorthOfLabel = 0.25;
    private const double WorthOfRareLetter = 0.3;
    private const double WorthOfLetter = 0.6;
    private const int LongestRunOfMarkedLetters = 2;
    private const double CostOfSymbol = 0.7;
    private const double CostOfBreak = 2;

    private const char LastLatin = '\u036F';

    /// <summary>The likeliest encoding.</summary>
    /// <param name="bytes">The page; not UTF-8.</param>
    /// <param name="label">What it is said to be in.</param>
    /// <param name="language">The page's language, or null.</param>
    public static PageEncoding Of(ReadOnlySpan<byte> bytes, PageEncoding? label, string? language)
    {
        var sample = Beyond(bytes);
        var (best, most) = (label ?? PageEncoding.Western, double.MinValue);
        foreach (var encoding in PageEncoding.All)
        {
            if (encoding.Letters.Count == 0) continue;
            var score = Score(encoding.Encoding.GetString(sample), encoding);
            if (encoding == label) score += WorthOfLabel;
            if (language is not null && IsOf(encoding, language)) score += WorthOfLanguage;
            if (score > most) (best, most) = (encoding, score);
        }

        return best;
    }

    private static bool IsOf(PageEncoding encoding, string language)
    {
        foreach (var tag in encoding.Languages)
        {
            if (language.Equals(tag, StringComparison.OrdinalIgnoreCase) || language.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Bytes beyond ASCII with a little of what is around them.
    private static byte[] Beyond(ReadOnlySpan<byte> bytes)
    {
        var sample = new List<byte>(Sample);
        var at = 0;
        while (at < bytes.Length && sample.Count < Sample)
        {
            var found = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (found < 0) break;
            var start = Math.Max(at, at + found - Around);
            var end = at + found + 1;
            while (end < bytes.Length && end - start < Sample && bytes[end..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and < Around and var next) end += next + 1;
            end = Math.Min(bytes.Length, end + Around);
            sample.AddRange(bytes[start..end]);
            sample.Add((byte)' ');
            at = end;
        }

        return [.. sample];
    }

    private static double Score(string text, PageEncoding encoding)
    {
        var (score, beyond, run) = (0.0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            run = c >= 0x80 && char.IsLetter(c) ? run + 1 : 0;
            if (c < 0x80) continue;
            beyond++;
            score += Worth(c, encoding);
            if (i > 0 && Breaks(text[i - 1], c)) score -= CostOfBreak;
            if (run > LongestRunOfMarkedLetters && c <= LastLatin) score -= CostOfBreak;
        }

        return beyond == 0 ? 0 : score / beyond;
    }

    private static double Worth(char c, PageEncoding encoding)
    {
        if (c == '\uFFFD' || char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) return -CostOfBreak;
        if (encoding.FrequentLetters.Contains(c)) return 1;
        if (encoding.Letters.Contains(c) || encoding.Letters.Contains(char.ToLowerInvariant(c))) return WorthOfLetter;
        return char.IsLetter(c) ? WorthOfRareLetter : char.IsWhiteSpace(c) ? 0 : -CostOfSymbol;
    }

    // A capital after a small letter, or two scripts in one word.
    private static bool Breaks(char before, char after)
    {
        if (!char.IsLetter(before) || !char.IsLetter(after)) return false;
        return (char.IsLower(before) && char.IsUpper(after)) || ((before > LastLatin) != (after > LastLatin) && before < '\u1E00' && after < '\u1E00');
    }
}
