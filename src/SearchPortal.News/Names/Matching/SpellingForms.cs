using System.Text;
using System.Text.RegularExpressions;

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
        ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("gh", "k"), ("kh", "k"), ("dh", "d"), ("th", "t"), ("dj", "j"), ("q", "k"), ("g", "k"), ("c", "k"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ai", "i"), ("ie", "i"), ("ay", "i"), ("ey", "i"), ("iy", "i"), ("e", "i"), ("y", "i"), ("o", "u"),
    ];

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

    /// <summary>Whether one of the words looks like a name of another script, and both are the same but for what transliterations write in several ways.</summary>
    public static bool AreTransliterations(string left, string right) => (LooksForeign(left) || LooksForeign(right)) && SoundsOf(left) == SoundsOf(right);

    /// <summary>Spellings that names of English, French or German hardly have, and those of Arabic, Persian, Urdu and Russian often.</summary>
    private static bool LooksForeign(string word) => ForeignSpelling().IsMatch(word);

    private static string SoundsOf(string word)
    {
        var sounds = new StringBuilder(word);
        foreach (var (written, sound) in Sounds) sounds.Replace(written, sound);
        for (var i = sounds.Length - 1; i > 0; i--)
        {
            var isSilent = sounds[i] == 'h' && sounds[i - 1] is 'a' or 'i' or 'u' && (i + 1 == sounds.Length || sounds[i + 1] is not ('a' or 'i' or 'u'));
            if (isSilent || sounds[i] == sounds[i - 1]) sounds.Remove(i, 1);
        }

        return sounds.ToString();
    }

    [GeneratedRegex("q(?!u)|^kh|[aeiou]kh[aeiou]|^gh[aeiou]|^dh|dhafi|^zh|[aou]llah|[ue]ddin|^abd|skiy|skyy|sky$|enko$|^db|[ai]fi$|aa[dflmqs]|[aou]y[iy]|ee[bdfmqz]$|^mou[hs]|[aeiou]ud$")]
    private static partial Regex ForeignSpelling();
}
