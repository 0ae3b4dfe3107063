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
    private const string UrduLetters = "ٹڈڑںےہھ";
    private const string PersianLetters = "پچژگکی";

    private static readonly string[] Latin = ["en", "fr", "tr", "de", "es"];

    /// <summary>The language's tag, or <see cref="Unknown"/>.</summary>
    public static string Detect(string? title, string body)
    {
        ReadOnlySpan<char> sample = body.Length > SampleLength ? body.AsSpan(0, SampleLength) : body;
        int letters = 0, arabic = 0, latin = 0, urdu = 0, persian = 0;
        foreach (var part in new[] { title ?? "", sample.ToString() })
        {
            foreach (var c in part)
            {
                if (!char.IsLetter(c)) continue;
                letters++;
                if (c < 'ɐ') latin++;
                if (c is >= '\u0600' and <= '\u06FF') arabic++;
                if (UrduLetters.Contains(c, StringComparison.Ordinal)) urdu++;
                if (PersianLetters.Contains(c, StringComparison.Ordinal)) persian++;
            }
        }

        if (letters < FewestLetters) return Unknown;
        if (arabic * 2 > letters)
        {
            return urdu * 50 > arabic ? "ur" : persian * 50 > arabic ? "fa" : "ar";
        }

        return latin * 2 > letters ? DetectLatin(title, sample) : Unknown;
    }

    private static string DetectLatin(string? title, ReadOnlySpan<char> sample)
    {
        Span<int> hits = stackalloc int[Latin.Length];
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

        return hits[best] >= 2 && hits[best] * FewestInWords >= words && hits[best] * 4 >= second * 5 ? Latin[best] : Unknown;
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
                    for (var l = 0; l < Latin.Length; l++)
                    {
                        if (StopWords.Contains(Latin[l], lower[..length])) hits[l]++;
                    }
                }
            }

            start = -1;
        }

        return words;
    }
}
