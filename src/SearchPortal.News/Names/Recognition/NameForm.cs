using System.Globalization;
using System.Text;

namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// Writes a name as it is shown: single blanks, plain hyphens, a dot behind an initial, and ordinary case where the text has
/// nothing but capitals.
/// </summary>
internal static class NameForm
{
    /// <summary>The form of a run of words.</summary>
    public static string Of(NameSpan span)
    {
        var (passage, capitals) = (span.Passage, IsInCapitals(span));
        var form = new StringBuilder(span.End - span.Start + 2);
        for (var i = span.First; i <= span.Last; i++)
        {
            if (i > span.First) form.Append(passage.Separator(i));
            var start = i == span.First ? span.Start : passage.Tokens[i].Start;
            var word = passage.Text.AsSpan(start..passage.Tokens[i].End);
            if (capitals) AppendOrdinary(form, word, i == span.First || !passage.Is(i, WordKinds.Particle));
            else AppendVisible(form, word);
            if (word.Length == 1 && passage.Tokens[i].End < passage.Text.Length && passage.Text[passage.Tokens[i].End] == '.') form.Append('.');
        }

        return form.ToString();
    }

    /// <summary>Whether every word of the name is in capitals, and the name is no acronym.</summary>
    private static bool IsInCapitals(NameSpan span)
    {
        if (span.First == span.Last && span.Passage.StyleOf(span.First) != SentenceStyle.Capitals) return false;
        for (var i = span.First; i <= span.Last; i++)
        {
            if (span.Passage.Tokens[i].Case != LetterCase.Capitals) return false;
        }

        return true;
    }

    /// <summary>A capital at the start, unless it is a small word, and behind an apostrophe, small letters elsewhere.</summary>
    private static void AppendOrdinary(StringBuilder form, ReadOnlySpan<char> word, bool capital)
    {
        foreach (var character in word)
        {
            if (IsInvisible(character)) continue;
            form.Append(capital ? character : char.ToLower(character, CultureInfo.InvariantCulture));
            capital = NameFolding.IsApostrophe(character);
        }
    }

    private static void AppendVisible(StringBuilder form, ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!IsInvisible(character)) form.Append(character);
        }
    }

    private static bool IsInvisible(char character) => character == '\u0640' || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
