namespace SearchPortal.News.Names.Matching;

/// <summary>
/// The signs that a unit of a word may stand for in a key: coarser than sounds, so that spellings meet. Each sign of a string is one
/// possibility; <c>-</c> is nothing.
/// </summary>
internal static class KeySigns
{
    private const string Nothing = "-";

    /// <summary>The possible signs of a sound.</summary>
    /// <param name="sound">The sound.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="next">The sound behind it, or 0.</param>
    public static string Of(int sound, Place place, int next)
    {
        var isFirst = place == Place.First;
        if (Sounds.IsVowel(sound)) return isFirst ? "A" : place == Place.Last && Sounds.SignOf(sound) == 'O' ? "-F" : Nothing;
        var isBeforeFrontVowel = next > 0 && Sounds.SignOf(next) is 'e' or 'i' or 'I' or 'E';
        return Sounds.SignOf(sound) switch
        {
            'b' or 'p' => "B",
            'f' => "F",
            'v' => place == Place.Last ? "FB" : "F",
            'w' => isFirst ? "FA" : "-F",
            'm' => "M",
            'n' => "N",
            'l' => "L",
            'r' => "R",
            'h' => isFirst ? "H" : Nothing,
            'k' or 'q' => "K",
            'g' => isFirst ? "KJ" : "KJ-",
            'G' => "K-",
            'X' => isFirst ? "KH" : "K-",
            'c' => isBeforeFrontVowel ? "SXJ" : "KX",
            's' => "S",
            'z' => "SD",
            'S' => "XS",
            'C' => isFirst ? "XK" : "X-",
            'J' => "J",
            'j' => isFirst ? "JA" : "J-",
            'Z' => "JX",
            '3' => isFirst ? "ST" : "S",
            't' => place == Place.Last ? "TD" : "T",
            'T' => "TSD",
            'd' => place == Place.Last ? "DT" : "D",
            'D' => "D",
            _ => isFirst ? "A" : Nothing,
        };
    }

    /// <summary>The possible signs of an Arabic letter.</summary>
    public static string OfArabic(int letter, Place place)
    {
        var isFirst = place == Place.First;
        return ArabicLetters.LetterOf(letter) switch
        {
            'ب' or 'پ' => "B",
            'ت' => place == Place.Last ? "TD" : "T",
            'ط' => "T",
            'ث' => "TS",
            'ج' => "JK",
            'ح' or 'ه' => isFirst ? "H" : Nothing,
            'خ' => isFirst ? "KH" : "K-",
            'د' => place == Place.Last ? "DT" : "D",
            'ذ' or 'ض' or 'ظ' => "DS",
            'ر' => "R",
            'ز' => "S",
            'ژ' => "J",
            'س' or 'ص' => "S",
            'ش' or 'چ' => "X",
            'غ' => "K-",
            'ف' => "F",
            'ق' or 'ك' or 'گ' => "K",
            'ل' => "L",
            'م' => "M",
            'ن' => "N",
            'و' => isFirst ? "FA" : "-F",
            _ => isFirst ? "A" : Nothing,
        };
    }
}
