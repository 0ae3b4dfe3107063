namespace SearchPortal.News.Names.Matching;

/// <summary>
/// The sounds that words in Latin letters are read into. Each has a sign: <c>X</c> kh, <c>G</c> gh, <c>S</c> sh, <c>C</c> ch,
/// <c>J</c> dj, <c>Z</c> zh, <c>3</c> ts, <c>T</c> th, <c>D</c> dh, <c>y</c> a glide, <c>A</c> aa, <c>I</c> ee, <c>U</c> oo, <c>E</c> ai,
/// <c>O</c> au; the others are themselves. Number 0 is no sound: a gap.
/// </summary>
internal static class Sounds
{
    private const string Signs = "-bpfvwmnlrhkqgXGcszSCJjZ3tdTDyaeiouAIUEO";

    /// <summary>The sounds and the gap.</summary>
    public static int Count => Signs.Length;

    /// <summary>The first number of a vowel; all later ones are vowels too.</summary>
    public static int FirstVowel { get; } = Signs.IndexOf('a', StringComparison.Ordinal);

    private static readonly string[] Confused =
    [
        "kqgGX", "gJjZ", "dDzTt", "sS3cC", "csz", "TstD", "vfw", "bp", "hX", "zsZ", "JcCZ", "jJyZ", "ck", "kX", "CSJ", "CXk", "hGg",
    ];

    private static readonly bool[] IsConfusedTable = Confusions();

    /// <summary>The number of a sign.</summary>
    public static byte Of(char sign) => (byte)Signs.IndexOf(sign, StringComparison.Ordinal);

    /// <summary>The sign of a number.</summary>
    public static char SignOf(int sound) => Signs[sound];

    /// <summary>Whether the sound is a vowel.</summary>
    public static bool IsVowel(int sound) => sound >= FirstVowel;

    /// <summary>Whether it is a consonant that writers leave out or put between vowels.</summary>
    public static bool IsWeak(int sound) => Signs[sound] is 'h' or 'y' or 'w' or 'j';

    /// <summary>Whether writers take the one consonant for the other.</summary>
    public static bool AreConfused(int left, int right) => IsConfusedTable[(left * Count) + right];

    private static bool[] Confusions()
    {
        var table = new bool[Count * Count];
        foreach (var group in Confused)
        {
            foreach (var left in group)
            {
                foreach (var right in group) table[(Of(left) * Count) + Of(right)] = true;
            }
        }

        return table;
    }
}
