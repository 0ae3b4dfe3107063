namespace SearchPortal.News.Names.Matching;

/// <summary>
/// Compares two Arabic spellings by rule. Arabic names are spelled one way; foreign names in Arabic letters differ in long vowels and
/// in letters of like sound.
/// </summary>
internal static class ArabicSpellings
{
    private const double TwoNames = -4;
    private static readonly string[] Alike = ["كقغجگخ", "تطد", "سصز", "شچجژ", "بپ", "فو", "ذدظضز", "ثتس"];

    /// <summary>The log-odds that two words of Arabic letters spell one name.</summary>
    public static double Score(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (GivenNames.Default.Compare(left, right) == -2) return TwoNames;
        var (vowels, alike, consonants) = (0, 0, 0);
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                if (!IsVowel(left[i])) consonants++;
                (i, j) = (i + 1, j + 1);
            }
            else if (i == left.Length - 1 && j == right.Length - 1 && left[i] is 'ه' or 'ا' && right[j] is 'ه' or 'ا')
            {
                vowels++;
                (i, j) = (i + 1, j + 1);
            }
            else if (i < left.Length && IsVowel(left[i]) && !(j < right.Length && IsVowel(right[j])))
            {
                vowels++;
                i++;
            }
            else if (j < right.Length && IsVowel(right[j]) && !(i < left.Length && IsVowel(left[i])))
            {
                vowels++;
                j++;
            }
            else if (i < left.Length && j < right.Length && AreAlike(left[i], right[j]))
            {
                (alike, consonants) = (alike + 1, consonants + 1);
                (i, j) = (i + 1, j + 1);
            }
            else
            {
                return TwoNames;
            }
        }

        return (vowels, alike, consonants) switch
        {
            (0, 0, _) => NameMatcher.Identical,
            (1, 0, >= 5) => 2.1,
            (1, 0, 4) => 0.5,
            (1, 1, >= 5) or (0, 1, >= 5) or (2, 0, >= 5) => 1.3,
            (0, 1, 4) => 0.4,
            _ => TwoNames + 1,
        };
    }

    private static bool IsVowel(char letter) => letter is 'ا' or 'و' or 'ي';

    private static bool AreAlike(char left, char right)
    {
        foreach (var group in Alike)
        {
            if (group.Contains(left, StringComparison.Ordinal) && group.Contains(right, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
