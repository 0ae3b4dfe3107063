using System.Text;

namespace SearchPortal.Engine.Automata;

/// <summary>A word of which terms may differ by some edits, as sets of places in it: bit i stands for the place behind i characters. See <see cref="FuzzyReading"/>.</summary>
internal sealed class FuzzyWord
{
    /// <summary>The longest word: each place has a bit.</summary>
    public const int MaxLength = 63;

    private const int Ascii = 128;

    private readonly int[] characters;
    private readonly ulong[] placesBefore = new ulong[Ascii];

    private FuzzyWord(int[] characters, int maxEdits, int prefixLength, bool asPrefix)
    {
        this.characters = characters;
        MaxEdits = maxEdits;
        AsPrefix = asPrefix;
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] < Ascii) placesBefore[characters[i]] |= 1ul << i;
        }

        Changeable = ulong.MaxValue << Math.Min(prefixLength, characters.Length);
        End = 1ul << characters.Length;
    }

    /// <summary>The most edits.</summary>
    public int MaxEdits { get; }

    /// <summary>Whether anything may follow.</summary>
    public bool AsPrefix { get; }

    /// <summary>Characters of the word.</summary>
    public int Length => characters.Length;

    /// <summary>The places from which on something may be changed.</summary>
    public ulong Changeable { get; }

    /// <summary>The place behind the word.</summary>
    public ulong End { get; }

    /// <summary>Takes a word; null where it is too long.</summary>
    public static FuzzyWord? Of(string word, int maxEdits, int prefixLength, bool asPrefix = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, FuzzyPattern.MaxEdits);
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        Span<int> characters = stackalloc int[MaxLength];
        var length = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (length == MaxLength) return null;
            characters[length++] = rune.Value;
        }

        return new FuzzyWord(characters[..length].ToArray(), maxEdits, prefixLength, asPrefix);
    }

    /// <summary>The word behind a place, in UTF-8, as far as there is room; characters are whole.</summary>
    /// <returns>Its bytes.</returns>
    public int CopyFrom(int place, Span<byte> to)
    {
        var length = 0;
        for (; place < characters.Length && length + 4 <= to.Length; place++)
        {
            if (characters[place] < Ascii) to[length++] = (byte)characters[place];
            else length += new Rune(characters[place]).EncodeToUtf8(to[length..]);
        }

        return length;
    }

    /// <summary>A character of the word.</summary>
    public int this[int place] => characters[place];

    /// <summary>The places before a character, wherever it stands in the word.</summary>
    public ulong PlacesBefore(int character)
    {
        if (character < Ascii) return placesBefore[character];
        ulong places = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == character) places |= 1ul << i;
        }

        return places;
    }
}
