using System.Text;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>A regular expression with its letters folded as the index folds words; what a backslash stands before stays.</summary>
internal static class RegexpText
{
    public static string Fold(string pattern)
    {
        var folded = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length;)
        {
            _ = Rune.DecodeFromUtf16(pattern.AsSpan(i), out var rune, out var width);
            var isEscaped = i > 0 && pattern[i - 1] == '\\' && char.IsAsciiLetter(pattern[i]);
            folded.Append(Rune.IsLetter(rune) && !isEscaped ? FoldLetter(pattern.Substring(i, width)) : pattern.AsSpan(i, width));
            i += width;
        }

        return folded.ToString();
    }

    /// <summary>A letter that folds to several, such as ß, stays one in small form: it may stand in a set.</summary>
    private static ReadOnlySpan<char> FoldLetter(string letter) =>
        WordQueries.Analyze(letter) is [{ Term: var term }] && term.EnumerateRunes().Count() == 1 ? term : letter.ToLowerInvariant();
}
