namespace SearchPortal.News.Names.Matching;

/// <summary>Writes folded Cyrillic and Greek words in Latin letters.</summary>
internal static class Romanization
{
    private const char FirstGreek = 'α';
    private const char FirstCyrillic = 'а';

    private static readonly string[] Greek =
        ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "kh", "ps", "o"];

    private static readonly string[] Cyrillic =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "",
        "e", "yu", "ya",
    ];

    /// <summary>The Latin letters for a character that is none; null where it is of another script.</summary>
    public static string? Of(char letter) => letter switch
    {
        >= FirstGreek and <= 'ω' => Greek[letter - FirstGreek],
        >= FirstCyrillic and <= 'я' => Cyrillic[letter - FirstCyrillic],
        'і' or 'ѝ' => "i",
        'ё' => "yo",
        'є' => "ye",
        'ї' => "yi",
        'ґ' => "g",
        'ў' => "u",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' => "c",
        'ђ' => "dj",
        'џ' => "dz",
        'ѕ' => "dz",
        'қ' => "q",
        'ғ' => "gh",
        'ҳ' or 'һ' => "h",
        'ң' => "n",
        'ү' or 'ұ' => "u",
        'ө' => "o",
        'ә' => "a",
        'җ' => "j",
        'ə' => "e",
        'ǝ' => "e",
        _ => null,
    };
}
