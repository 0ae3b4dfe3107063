namespace SearchPortal.News.Extraction;

/// <summary>How many letters of a text belong to which script, and how many only some languages of the script have.</summary>
/// <param name="All">Letters of any script.</param>
/// <param name="Latin">Latin letters.</param>
/// <param name="Arabic">Letters of the Arabic script.</param>
/// <param name="ArabicAlone">Those that Arabic uses all the time and the other languages hardly ever.</param>
/// <param name="Urdu">Those that Urdu has and Arabic and Persian have not.</param>
/// <param name="Kurdish">Those that only Central Kurdish has.</param>
/// <param name="Pashto">Those that only Pashto has.</param>
/// <param name="Persian">Those that Persian and its neighbours have and Arabic has not.</param>
internal readonly record struct LetterCounts(int All, int Latin, int Arabic, int ArabicAlone, int Urdu, int Kurdish, int Pashto, int Persian)
{
    private const char FirstBeyondLatin = '\u0250';
    private const string ArabicLetters = "ةىأإ";
    private const string UrduLetters = "ٹڈڑںےہھ";
    private const string KurdishLetters = "ێۆڵڕ";
    private const string PashtoLetters = "ټډړږښګڼۍې";
    private const string PersianLetters = "پچژگکی";

    /// <summary>Counts the letters.</summary>
    public static LetterCounts Of(ReadOnlySpan<char> text)
    {
        int all = 0, latin = 0, arabic = 0, arabicAlone = 0, urdu = 0, kurdish = 0, pashto = 0, persian = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            all++;
            if (c < FirstBeyondLatin) latin++;
            if (c is < '\u0600' or > '\u06FF') continue;
            arabic++;
            if (ArabicLetters.Contains(c, StringComparison.Ordinal)) arabicAlone++;
            else if (UrduLetters.Contains(c, StringComparison.Ordinal)) urdu++;
            else if (KurdishLetters.Contains(c, StringComparison.Ordinal)) kurdish++;
            else if (PashtoLetters.Contains(c, StringComparison.Ordinal)) pashto++;
            else if (PersianLetters.Contains(c, StringComparison.Ordinal)) persian++;
        }

        return new(all, latin, arabic, arabicAlone, urdu, kurdish, pashto, persian);
    }

    /// <summary>The sums.</summary>
    public static LetterCounts operator +(LetterCounts a, LetterCounts b) => new(
        a.All + b.All,
        a.Latin + b.Latin,
        a.Arabic + b.Arabic,
        a.ArabicAlone + b.ArabicAlone,
        a.Urdu + b.Urdu,
        a.Kurdish + b.Kurdish,
        a.Pashto + b.Pashto,
        a.Persian + b.Persian);
}
