using System.Text;

namespace SearchPortal.News.Names.Matching;

/// <summary>
/// How often each sound stands in a word, whatever its place: much cheaper to compare than the words, and spellings of one name differ little in it. Letters that
/// transliterations take for each other are one sound, a doubled letter counts once, h does not count.
/// </summary>
internal readonly struct LetterBag
{
    /// <summary>Spellings of one name rarely differ in more: nine of ten that the matcher takes for strong, and two of five others, differ in no more.</summary>
    public const int MostDifferent = 2;

    private const int Letters = 26;
    private const string Sounds = "abktafk-aaklmnabkrstaffkas";

    private readonly sbyte[]? counts;

    /// <param name="word">A folded word.</param>
    public LetterBag(string word)
    {
        if (!Ascii.IsValid(word)) return;
        counts = new sbyte[Letters];
        Add(word, 1, counts);
    }

    /// <summary>Whether a word has about the same sounds; so has each in letters other than Latin ones.</summary>
    /// <param name="word">A folded word.</param>
    public bool IsNear(string word)
    {
        if (counts is null || !Ascii.IsValid(word)) return true;
        Span<sbyte> difference = stackalloc sbyte[Letters];
        counts.CopyTo(difference);
        Add(word, -1, difference);
        var sum = 0;
        foreach (var count in difference) sum += Math.Abs((int)count);
        return sum <= MostDifferent;
    }

    private static void Add(string word, int times, Span<sbyte> to)
    {
        var last = '\0';
        foreach (var letter in word)
        {
            if (letter is >= 'a' and <= 'z' && letter != last && Sounds[letter - 'a'] is var sound and not '-') to[sound - 'a'] += (sbyte)times;
            last = letter;
        }
    }
}
