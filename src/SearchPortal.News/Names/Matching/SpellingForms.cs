using System.Text;
using System.Text.RegularExpressions;
using SearchPortal.News.Names.Recognition;

namespace SearchPortal.News.Names.Matching;

/// <summary>What the letters of two alike words say beside the matcher's score: whether one is the other with an ending of the language, the other misspelt, or another
/// transliteration. Words in Latin letters, folded.</summary>
internal static partial class SpellingForms
{
    private static readonly string[] Endings =
        ["", "s", "es", "n", "an", "ian", "ean", "ans", "ians", "i", "is", "a", "o", "ic", "ics", "ism", "ist", "ists", "ish", "ing", "er", "ers", "ed", "man", "men", "in", "ov", "ova", "ia", "e", "u"];

    // Sounds that transliterations write in several ways, the longer ones first.
    private static readonly (string Written, string Sound)[] Sounds =
    [
        ("sch", "sh"), ("ph", "f"), ("ck", "K"), ("gh", "g"), ("kh", "x"), ("dh", "d"), ("th", "t"), ("dj", "j"), ("c", "k"),
        ("ou", "U"), ("oo", "U"), ("ee", "I"), ("ei", "I"), ("ai", "I"), ("ie", "I"), ("ay", "I"), ("ey", "I"), ("iy", "I"), ("y", "i"),
    ];

    // Sounds that writers take for each other, though not each for each.
    private static readonly string[] Confused = ["kq", "gq", "iI", "ei", "uU", "ou"];

    private const string ConfusedAtBeginning = "kx";

    /// <summary>Whether the words differ in an ending of the language alone: Niger and Nigerian, Qaddafi and Qaddafis.</summary>
    public static bool IsInflected(string left, string right)
    {
        const int ShortestStem = 3;
        foreach (var ending in Endings)
        {
            if (!left.EndsWith(ending, StringComparison.Ordinal) || left.Length - ending.Length < ShortestStem) continue;
            var stem = left.AsSpan(0, left.Length - ending.Length);
            if (right.AsSpan().StartsWith(stem) && Array.IndexOf(Endings, right[stem.Length..]) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether the words differ in two neighbours that changed places, or in a letter that is doubled: slips of who writes fast.</summary>
    public static bool IsSlip(string left, string right)
    {
        if (left.Length > right.Length) (left, right) = (right, left);
        var same = left.AsSpan().CommonPrefixLength(right);
        if (left.Length == right.Length)
        {
            return same + 1 < left.Length && left[same] == right[same + 1] && left[same + 1] == right[same] && left.AsSpan(same + 2).SequenceEqual(right.AsSpan(same + 2));
        }

        return right.Length == left.Length + 1 && same > 0 && right[same] == right[same - 1] && left.AsSpan(same).SequenceEqual(right.AsSpan(same + 1));
    }

    /// <summary>Whether the words differ in one letter that one of them lacks, or in two neighbours that changed places.</summary>
    public static bool IsOneLetterMore(string left, string right)
    {
        if (left.Length > right.Length) (left, right) = (right, left);
        var same = left.AsSpan().CommonPrefixLength(right);
        return right.Length == left.Length ? IsSlip(left, right) : right.Length == left.Length + 1 && left.AsSpan(same).SequenceEqual(right.AsSpan(same + 1));
    }

    /// <summary>Whether a list of given names has both words as one name of another script. Brian and Bryan are one name too, but nobody takes the one for the other.</summary>
    public static bool AreOneGivenName(string left, string right) => GivenNames.Default.AreTransliterationsOfOne(NameFolding.Fold(left), NameFolding.Fold(right));

    /// <summary>Whether a list of given names has a word.</summary>
    public static bool IsGivenName(string word) => GivenNames.Default.Contains(NameFolding.Fold(word));

    /// <summary>Whether a list of given names has the words as two names.</summary>
    public static bool AreTwoGivenNames(string left, string right) => GivenNames.Default.Compare(NameFolding.Fold(left), NameFolding.Fold(right)) == -2;

    /// <summary>Whether an Arabic word has enough consonants to tell it from the many words of other languages that have the same ones.</summary>
    public static bool HasManyConsonants(string arabic)
    {
        const int Few = 2;
        if (arabic[0] is < '\u0600' or > '\u06FF') return true;
        var word = arabic.StartsWith("ال", StringComparison.Ordinal) ? arabic.AsSpan(2) : arabic;
        var vowels = 0;
        foreach (var letter in word)
        {
            if (letter is 'ا' or 'و' or 'ي' or 'ع' or 'ه' or 'ة' or 'ى') vowels++;
        }

        return word.Length - vowels > Few;
    }

    /// <summary>Whether both words are the same but for what transliterations write in several ways.</summary>
    public static bool SoundAlike(string left, string right) => AreConfused(SoundsOf(left), SoundsOf(right));

    /// <summary>Whether an Arabic word, with or without its article, is that for a people or a part of the world: البريطاني is nobody's name.</summary>
    public static bool IsPeople(string word)
    {
        var folded = NameFolding.Fold(word);
        return IsOne(folded) || (folded.StartsWith("ال", StringComparison.Ordinal) && IsOne(folded.AsSpan(2)));

        static bool IsOne(ReadOnlySpan<char> word) => NameLexicon.Default.KindsOf(word).HasFlag(WordKinds.ArabicPeople);
    }

    /// <summary>Whether one of the words looks like a name of another script, and both sound alike. Short ones must begin with one sound as well: Qanon is no Kanon, Gentex no Qintex.</summary>
    public static bool AreTransliterations(string left, string right)
    {
        const int Short = 5;
        if (!(LooksForeign(left) || LooksForeign(right)) || !SoundAlike(left, right)) return false;
        var (a, b) = (SoundsOf(left)[0], SoundsOf(right)[0]);
        return a == b || Math.Min(left.Length, right.Length) > (a is 'g' || b is 'g' ? Short + 1 : Short);
    }

    /// <summary>Whether an Arabic word that may begin with a preposition and the article (بال) and one in Latin letters begin alike: Belqasim is not Qasim.</summary>
    public static bool BeginAlike(string arabic, string latin) =>
        arabic.Length < 3 || arabic[1..3] != "ال" || arabic[0] switch
        {
            'ب' => latin[0] is 'b',
            'و' or 'ف' or 'ك' or 'ل' => false,
            _ => true,
        };

    /// <summary>Spellings that names of English, French or German hardly have, and those of Arabic, Persian, Urdu and Russian often.</summary>
    private static bool LooksForeign(string word) => ForeignSpelling().IsMatch(word);

    private static bool AreConfused(string left, string right)
    {
        if (left.Length != right.Length) return false;
        for (var i = 0; i < left.Length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a != b && !Array.Exists(Confused, IsOfBoth) && !(i == 0 && IsOfBoth(ConfusedAtBeginning))) return false;

            bool IsOfBoth(string pair) => pair.Contains(a, StringComparison.Ordinal) && pair.Contains(b, StringComparison.Ordinal);
        }

        return true;
    }

    private static string SoundsOf(string word)
    {
        var sounds = new StringBuilder(word);
        foreach (var (written, sound) in Sounds) sounds.Replace(written, sound);
        for (var i = sounds.Length - 1; i > 0; i--)
        {
            var isSilent = sounds[i] == 'h' && IsVowel(sounds[i - 1]) && (i + 1 == sounds.Length || !IsVowel(sounds[i + 1]));
            if (isSilent || sounds[i] == sounds[i - 1]) sounds.Remove(i, 1);
        }

        return sounds.ToString();
    }

    private static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'I' or 'o' or 'u' or 'U';

    [GeneratedRegex("q(?!u)|^kh|[aeiou]kh[aeiou]|^dh|dhafi|^zh|[aou]llah|[ue]ddin|^abd|skiy|skyy|sky$|enko$|^db|[ai]fi$|aa[dlmqs]|[aou]y[iy]|ee[bdfmqz]$|^mou[hs]|[aeiou]ud$")]
    private static partial Regex ForeignSpelling();
}
