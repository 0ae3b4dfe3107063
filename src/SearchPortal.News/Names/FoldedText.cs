using System.Text;

namespace SearchPortal.News.Names;

/// <summary>A text in the form in which parts of it are looked for: its words folded as names are, one blank between two.</summary>
internal static class FoldedText
{
    /// <summary>Folds a text; empty where it has no letter or digit.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && IsOfWord(text[end]); end++)
            {
            }

            var length = NameFolding.Fold(Whole(text.AsSpan(start, end - start)), buffer);
            if (length == 0) continue;
            if (folded.Length > 0) folded.Append(' ');
            folded.Append(buffer[..length]);
        }

        return folded.ToString();
    }

    // Dots part no word, so that U.N. is UN; all beyond ASCII is left to the folding but for blanks and dashes.
    private static bool IsOfWord(char character) => char.IsAscii(character)
        ? char.IsAsciiLetterOrDigit(character) || character is '\'' or '.'
        : NameFolding.IsApostrophe(character) || !(char.IsWhiteSpace(character) || char.IsPunctuation(character));

    /// <summary>The word without half a surrogate pair, which can't be normalised.</summary>
    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsSurrogate(word[i])) continue;
            if (Rune.DecodeFromUtf16(word[i..], out _, out _) != System.Buffers.OperationStatus.Done) return word[..i];
            i++;
        }

        return word;
    }
}
