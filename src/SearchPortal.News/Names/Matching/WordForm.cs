using System.Text;

namespace SearchPortal.News.Names.Matching;

/// <summary>A word in the letters in which it is compared: Latin or Arabic.</summary>
internal ref struct WordForm
{
    /// <summary>Letters that a form has at most.</summary>
    public const int MaxLetters = LatinReader.MaxUnits;

    private const int ShortestRest = 3;
    private const int ShortestLatinWithArticle = 6;

    /// <summary>The letters; empty where the word is too long, or of another script.</summary>
    public ReadOnlySpan<char> Letters;

    /// <summary>Whether the letters are Arabic.</summary>
    public bool IsArabic;

    /// <summary>Whether the article is parted from the rest: al-Dbeibah.</summary>
    public bool HasPartedArticle;

    /// <summary>Reads a word.</summary>
    /// <param name="word">A word in any script and case.</param>
    /// <param name="buffer">Room for <see cref="NameFolding.MaxLength"/> letters.</param>
    public static WordForm Of(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var form = default(WordForm);
        if (word.Length > NameFolding.MaxLength || HasSurrogates(word)) return form;
        if (word.Length > 2 && word[^1] is 's' or 'S' && NameFolding.IsApostrophe(word[^2])) word = word[..^2];
        form.HasPartedArticle = word.Length > 4 && word[2] is '-' or ' ' or '\u2010' or '\u2011' && IsArticle(char.ToLowerInvariant(word[0]), char.ToLowerInvariant(word[1]));
        var length = NameFolding.Fold(word, buffer);
        var folded = buffer[..length];
        if (length == 0) return form;
        if (Ascii.IsValid(folded))
        {
            if (length <= MaxLetters && !folded.ContainsAnyExceptInRange('a', 'z')) form.Letters = folded;
            return form;
        }

        if (ArabicLetters.Of(folded[0]) >= 0)
        {
            form.IsArabic = true;
            form.Letters = Arabic(folded);
            return form;
        }

        form.Letters = Romanized(folded, buffer);
        return form;
    }

    /// <summary>Whether the word may start with a Latin article that is written together with it: Aldbeibah.</summary>
    public readonly bool HasLatinArticle => !IsArabic && Letters.Length >= ShortestLatinWithArticle && IsArticle(Letters[0], Letters[1])
        && Letters[2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');

    /// <summary>How many letters before an Arabic word may be none of it: the article and the particles that are written together with it.</summary>
    /// <param name="starts">Where the word may start, the likeliest first; room for 4.</param>
    /// <returns>How many places.</returns>
    public readonly int ArabicStarts(Span<int> starts)
    {
        starts[0] = 0;
        var count = 1;
        var start = 0;
        if (EndOfArticle(0) is > 0 and var article) starts[count++] = article;
        if (Letters[start] is 'و' or 'ف' && Letters.Length - 1 >= ShortestRest)
        {
            starts[count++] = ++start;
            if (EndOfArticle(start) is > 0 and var behindAnd) starts[count++] = behindAnd;
        }

        if (count < 4 && Letters[start] is 'ب' or 'ل' or 'ك' && Letters.Length - start - 1 >= ShortestRest)
        {
            if (EndOfArticle(start + 1) is > 0 and var behindTo) starts[count++] = behindTo;
            else if (EndOfArticle(start) == 0) starts[count++] = start + 1;
        }

        return count;
    }

    /// <summary>The end of the article at a place: <c>ال</c>, or <c>لل</c> for to the; 0 where there is none.</summary>
    private readonly int EndOfArticle(int start) =>
        Letters.Length - start >= 2 + ShortestRest - 1 && Letters[start] is 'ا' or 'ل' && Letters[start + 1] == 'ل' ? start + 2 : 0;

    /// <summary>Whether the word has characters beyond 16 bits, paired or not: no script that is read has any.</summary>
    public static bool HasSurrogates(ReadOnlySpan<char> word) => word.ContainsAnyInRange('\uD800', '\uDFFF');

    private static bool IsArticle(char first, char second) => first is 'a' or 'e' && second == 'l';

    private static ReadOnlySpan<char> Arabic(Span<char> folded)
    {
        var length = 0;
        foreach (var letter in folded)
        {
            var number = ArabicLetters.Of(letter);
            if (number < 0) return [];
            if (number > 0) folded[length++] = ArabicLetters.LetterOf(number);
        }

        return length <= MaxLetters ? folded[..length] : [];
    }

    private static ReadOnlySpan<char> Romanized(ReadOnlySpan<char> folded, Span<char> buffer)
    {
        Span<char> latin = stackalloc char[MaxLetters];
        var length = 0;
        foreach (var letter in folded)
        {
            if (char.IsAsciiLetterLower(letter))
            {
                if (length == MaxLetters) return [];
                latin[length++] = letter;
                continue;
            }

            if (Romanization.Of(letter) is not { } letters || length + letters.Length > MaxLetters) return [];
            letters.CopyTo(latin[length..]);
            length += letters.Length;
        }

        latin[..length].CopyTo(buffer);
        return buffer[..length];
    }
}
