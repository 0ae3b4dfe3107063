namespace SearchPortal.News.Extraction;

/// <summary>How many letters of a text belong to which script, and how many only one language of the script has.</summary>
/// <param name="All">Letters of any script.</param>
/// <param name="Latin">Latin letters.</param>
/// <param name="Arabic">Letters of the Arabic script.</param>
/// <param name="Urdu">Those that Urdu has and Arabic and Persian have not.</param>
/// <param name="Persian">Those that Persian and Urdu have and Arabic has not.</param>
internal readonly record struct LetterCounts(int All, int Latin, int Arabic, int Urdu, int Persian)
{
    private const char FirstBeyondLatin = '\u0250';
    private const string UrduLetters = "ٹڈڑںےہھ";
    private const string PersianLetters = "پچژگکی";

    /// <summary>Counts the letters.</summary>
    public static LetterCounts Of(ReadOnlySpan<char> text)
    {
        int all = 0, latin = 0, arabic = 0, urdu = 0, persian = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            all++;
            if (c < FirstBeyondLatin) latin++;
            if (c is < '\u0600' or > '\u06FF') continue;
            arabic++;
            if (UrduLetters.Contains(c, StringComparison.Ordinal)) urdu++;
            else if (PersianLetters.Contains(c, StringComparison.Ordinal)) persian++;
        }

        return new(all, latin, arabic, urdu, persian);
    }

    /// <summary>The sums.</summary>
    public static LetterCounts operator +(LetterCounts a, LetterCounts b) =>
        new(a.All + b.All, a.Latin + b.Latin, a.Arabic + b.Arabic, a.Urdu + b.Urdu, a.Persian + b.Persian);
}
