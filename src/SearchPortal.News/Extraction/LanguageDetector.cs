using System.Numerics;

namespace SearchPortal.News.Extraction;

/// <summary>Tells the language of a text by its script, its letters and its small words.</summary>
/// <remarks>
/// Arabic script: letters that only one of its other languages has decide, else Arabic. Latin script: a small word of a language counts
/// <see cref="SmallWord"/>, a word with a letter of few languages one. The language with the most wins, if it has at least two small words
/// and one in <see cref="FewestInWords"/> words, and a quarter more than the next. A headline needs less: one small word, if nothing speaks
/// for another language.
/// </remarks>
internal static class LanguageDetector
{
    /// <summary>What stands for "can't tell".</summary>
    public const string Unknown = "und";

    private const int SampleLength = 4000;
    private const int FewestLetters = 8;
    private const int FewestInWords = 12;
    private const int SmallWord = 2;

    /// <summary>A letter that Arabic has not must be one of so many letters, or it is a foreign name's.</summary>
    private const int LettersPerLetter = 50;

    /// <summary>The language's tag, or <see cref="Unknown"/>.</summary>
    public static string Detect(string? title, string body)
    {
        var sample = body.AsSpan(0, Math.Min(body.Length, SampleLength));
        var letters = LetterCounts.Of(title) + LetterCounts.Of(sample);
        if (letters.All < FewestLetters) return Unknown;
        if (letters.Arabic * 2 > letters.All) return DetectArabicScript(letters);
        return letters.Latin * 2 > letters.All ? DetectLatin(title, sample) : Unknown;
    }

    /// <summary>Whether a language is one of those that a text is told to be in.</summary>
    /// <param name="language">The language's tag.</param>
    public static bool Tells(string language) => language is "ar" or "ckb" or "ps" or "ur" or "fa" || StopWords.Languages.Contains(language);

    private static string DetectArabicScript(LetterCounts letters)
    {
        if (IsFrequent(letters.Kurdish)) return "ckb";
        if (IsFrequent(letters.Pashto)) return "ps";
        // Kurdish and Pashto are sometimes written with some of these.
        if (IsFrequent(letters.Urdu)) return "ur";
        return IsFrequent(letters.Persian) && letters.Persian > letters.ArabicAlone ? "fa" : "ar";

        bool IsFrequent(int count) => count * LettersPerLetter > letters.Arabic;
    }

    private static string DetectLatin(string? title, ReadOnlySpan<char> sample)
    {
        Span<int> points = stackalloc int[StopWords.Languages.Count];
        var words = Count(title, points) + Count(sample, points);
        var best = 0;
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i] > points[best]) best = i;
        }

        var second = 0;
        for (var i = 0; i < points.Length; i++)
        {
            if (i != best) second = Math.Max(second, points[i]);
        }

        var fewest = second == 0 && words <= FewestInWords ? SmallWord : 2 * SmallWord;
        return points[best] >= fewest && points[best] * FewestInWords >= words * SmallWord && points[best] * 4 >= second * 5
            ? StopWords.Languages[best]
            : Unknown;
    }

    private static int Count(ReadOnlySpan<char> text, Span<int> points)
    {
        Span<char> lower = stackalloc char[16];
        int words = 0, start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0)
            {
                words++;
                var word = text[start..i];
                if (word.Length <= lower.Length)
                {
                    var length = word.ToLowerInvariant(lower);
                    Add(SmallWord, StopWords.LanguagesOf(lower[..length]), points);
                    Add(1, StopWords.LanguagesOfLetters(lower[..length]), points);
                }
            }

            start = -1;
        }

        return words;
    }

    private static void Add(int value, int languages, Span<int> points)
    {
        for (; languages != 0; languages &= languages - 1) points[BitOperations.TrailingZeroCount(languages)] += value;
    }
}
