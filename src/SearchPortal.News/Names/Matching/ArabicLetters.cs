namespace SearchPortal.News.Names.Matching;

/// <summary>
/// The letters of Arabic words, also Persian and Urdu ones, with the sounds that writers in Latin letters give them. Forms of one
/// letter are one. Number 0 is no letter: a gap.
/// </summary>
internal static class ArabicLetters
{
    private const string Letters = "-ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ";

    private static readonly string[] Readings =
    [
        "", "aAeiouEOIU", "b", "tTd", "tTs", "jJgZyCc", "hX", "XkhCG", "dDt", "dDzT", "r", "zs", "scz", "SCsc", "scz", "dDzT", "tTd", "zDTd", "aeAiouEIUO", "Ggqkr",
        "fpv", "qkgGcX", "kcqg", "l", "m", "n", "haAeiuE", "wuUoOvEy", "iIyeEajAo", "pb", "CJcSj", "ZJjzs", "gkjGJq",
    ];

    private static readonly bool[] Reads = ReadingTable();

    /// <summary>The letters and the gap.</summary>
    public static int Count => Letters.Length;

    /// <summary>The number of a folded letter; 0 for one that has no sound; -1 for a character that is no Arabic letter.</summary>
    public static int Of(char letter) => letter switch
    {
        'ء' or '\u200C' or '\u200D' => 0,
        'ی' or 'ے' or 'ې' or 'ۍ' => Of('ي'),
        'ک' or 'ڪ' => Of('ك'),
        'ہ' or 'ھ' or 'ە' or 'ۀ' or 'ۃ' => Of('ه'),
        'ٱ' => Of('ا'),
        'ں' => Of('ن'),
        'ٹ' or 'ټ' => Of('ت'),
        'ڈ' or 'ډ' => Of('د'),
        'ڑ' or 'ړ' => Of('ر'),
        'ڤ' or 'ڥ' => Of('ف'),
        'ځ' => Of('ز'),
        'څ' => Of('چ'),
        'ښ' => Of('ش'),
        'ږ' => Of('ژ'),
        'ڼ' => Of('ن'),
        'ڨ' or 'ڭ' or 'ګ' => Of('گ'),
        'ۋ' or 'ۆ' or 'ۇ' => Of('و'),
        '-' => -1,
        _ => Letters.IndexOf(letter, StringComparison.Ordinal),
    };

    /// <summary>The letter of a number.</summary>
    public static char LetterOf(int letter) => Letters[letter];

    /// <summary>Whether the letter may be a long vowel.</summary>
    public static bool IsVowel(int letter) => Letters[letter] is 'ا' or 'و' or 'ي';

    /// <summary>Whether Latin spellings often leave the letter out: it has no sound there, or a weak one.</summary>
    public static bool IsWeak(int letter) => Letters[letter] is 'ع' or 'ه' or 'ح';

    /// <summary>Whether the sound is a common reading of the letter.</summary>
    public static bool MayRead(int letter, int sound) => Reads[(letter * Sounds.Count) + sound];

    private static bool[] ReadingTable()
    {
        var table = new bool[Count * Sounds.Count];
        for (var letter = 1; letter < Count; letter++)
        {
            foreach (var sign in Readings[letter]) table[(letter * Sounds.Count) + Sounds.Of(sign)] = true;
        }

        return table;
    }
}
