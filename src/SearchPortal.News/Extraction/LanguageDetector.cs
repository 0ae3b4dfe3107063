using System.Numerics;

namespace SearchPortal.News.Extraction;

/// <summary>Tells the language of a text by its script, its letters and its small words.</summary>
/// <remarks>
/// Arabic script: letters that only Urdu or only Persian has decide, else Arabic. Latin script: the language with the most
/// small words, if they are at least two, one word in <see cref="FewestInWords"/>, and a quarter more than of the next one.
/// </remarks>
internal static class LanguageDetector
{
    /// <summary>What stands for "can't tell".</summary>
    public const string Unknown = "und";

    private const int SampleLength = 4000;
    private const int FewestLetters = 8;
    private const int FewestInWords = 12;

    /// <summary>The language's tag, or <see cref="Unknown"/>.</summary>
    public static string Detect(string? title, string body)
    {
        var sample = body.AsSpan(0, Math.Min(body.Length, SampleLength));
        var letters = LetterCounts.Of(title) + LetterCounts.Of(sample);
        if (letters.All < FewestLetters) return Unknown;
        if (letters.Arabic * 2 > letters.All)
        {
            return letters.Urdu * 50 > letters.Arabic ? "ur" : letters.Persian * 50 > letters.Arabic ? "fa" : "ar";
        }

        return letters.Latin * 2 > letters.All ? DetectLatin(title, sample) : Unknown;
    }

    private static string DetectLatin(string? title, ReadOnlySpan<char> sample)
    {
        Span<int> hits = stackalloc int[StopWords.Languages.Count];
        var words = Count(title, hits) + Count(sample, hits);
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            if (hits[i] > hits[best]) best = i;
        }

        var second = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            if (i != best) second = Math.Max(second, hits[i]);
        }

        return hits[best] >= 2 && hits[best] * FewestInWords >= words && hits[best] * 4 >= second * 5 ? StopWords.Languages[best] : Unknown;
    }

    private static int Count(ReadOnlySpan<char> text, Span<int> hits)
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
                    for (var languages = StopWords.LanguagesOf(lower[..length]); languages != 0; languages &= languages - 1)
                    {
                        hits[BitOperations.TrailingZeroCount(languages)]++;
                    }
                }
            }

            start = -1;
        }

        return words;
    }
}
