namespace SearchPortal.News.Names.Matching;

/// <summary>Reads a folded word in Latin letters into sounds, the longest group of letters first.</summary>
internal static class LatinReader
{
    /// <summary>Longer words are no names.</summary>
    public const int MaxUnits = 40;

    /// <summary>In shorter words the last h is often heard: Saleh, Sabah.</summary>
    private const int FewestWithSilentH = 6;

    private static readonly byte SoundOfH = Sounds.Of('h');

    private static readonly (string Letters, char Sign)[] Groups =
    [
        ("tsch", 'C'), ("dsch", 'J'), ("shch", 'S'), ("tch", 'C'), ("tsj", 'C'), ("dzh", 'J'), ("dzj", 'J'), ("djh", 'J'), ("sch", 'S'), ("zsh", 'Z'),
        ("dj", 'J'), ("sh", 'S'), ("kh", 'X'), ("gh", 'G'), ("dh", 'D'), ("th", 'T'), ("zh", 'Z'), ("ch", 'C'), ("cz", 'C'), ("ph", 'f'),
        ("ck", 'k'), ("ts", '3'), ("tz", '3'), ("ou", 'U'), ("oo", 'U'), ("uu", 'U'), ("eu", 'U'), ("ee", 'I'), ("ii", 'I'), ("ie", 'I'),
        ("ij", 'I'), ("iy", 'I'), ("yi", 'I'), ("ai", 'E'), ("ay", 'E'), ("ei", 'E'), ("ey", 'E'), ("au", 'O'), ("aw", 'O'), ("ow", 'O'),
        ("ao", 'O'), ("aa", 'A'),
    ];

    private static readonly (string Letters, byte Sound)[][] GroupsOf =
        [.. Enumerable.Range('a', 26).Select(first => Groups.Where(group => group.Letters[0] == first)
            .Select(group => (group.Letters, Sounds.Of(group.Sign))).ToArray())];

    /// <summary>Reads a word.</summary>
    /// <param name="word">Folded, a to z alone.</param>
    /// <param name="units">Room for <see cref="MaxUnits"/>.</param>
    /// <param name="hearsLastH">Whether an h at the end of a long word is a unit of its own: an Arabic word has a letter for it, in Latin letters it comes and goes.</param>
    /// <returns>The units written; 0 where the word is too long.</returns>
    public static int Read(ReadOnlySpan<char> word, Span<Unit> units, bool hearsLastH)
    {
        var count = 0;
        for (var i = 0; i < word.Length;)
        {
            if (count + 2 > MaxUnits) return 0;
            var (sound, taken) = SoundAt(word, i);
            if (word[i] == 'x')
            {
                units[count++] = new Unit(Sounds.Of('k'), false, Place.Middle);
                sound = Sounds.Of('s');
            }

            i += taken;
            var isDoubled = false;
            while (!Sounds.IsVowel(sound) && i < word.Length && IsSame(word, i, sound, out var more))
            {
                isDoubled = true;
                i += more;
            }

            units[count++] = new Unit(sound, isDoubled, Place.Middle);
        }

        if (!hearsLastH && count >= FewestWithSilentH && (word.EndsWith("ah") || word.EndsWith("eh")) && units[count - 1].Sound == SoundOfH)
        {
            count--;
            units[count - 1] = units[count - 1] with { IsDoubled = true };
        }

        SetPlaces(units[..count]);
        return count;
    }

    private static void SetPlaces(Span<Unit> units)
    {
        var (firstVowel, lastVowel) = (-1, -1);
        for (var i = 0; i < units.Length; i++)
        {
            if (!Sounds.IsVowel(units[i].Sound)) continue;
            if (firstVowel < 0) firstVowel = i;
            lastVowel = i;
        }

        if (lastVowel >= 0) units[lastVowel] = units[lastVowel] with { Place = Place.LastVowel };
        if (firstVowel >= 0) units[firstVowel] = units[firstVowel] with { Place = Place.FirstVowel };
        if (units.Length > 0)
        {
            units[^1] = units[^1] with { Place = Place.Last };
            units[0] = units[0] with { Place = Place.First };
        }
    }

    private static (byte Sound, int Taken) SoundAt(ReadOnlySpan<char> word, int i)
    {
        foreach (var (letters, sound) in GroupsOf[word[i] - 'a'])
        {
            if (!word[i..].StartsWith(letters)) continue;
            var next = i + letters.Length;
            if (letters[^1] is 'y' or 'w' && IsVowelLetter(word, next)) continue;
            if (letters is "yi" && i > 0 && IsVowelLetter(word, i - 1)) continue;
            return (sound, letters.Length);
        }

        return word[i] switch
        {
            'y' => (Sounds.Of(IsVowelLetter(word, i + 1) ? 'y' : 'i'), 1),
            'w' => (Sounds.Of(IsVowelLetter(word, i + 1) || i + 1 == word.Length ? 'w' : 'u'), 1),
            'x' => (Sounds.Of('k'), 1),
            var letter => (Sounds.Of(letter), 1),
        };
    }

    private static bool IsSame(ReadOnlySpan<char> word, int i, byte sound, out int taken)
    {
        (var next, taken) = word[i] == 'x' ? ((byte)0, 0) : SoundAt(word, i);
        return next == sound;
    }

    private static bool IsVowelLetter(ReadOnlySpan<char> word, int i) => i < word.Length && word[i] is ('a' or 'e' or 'i' or 'o' or 'u');
}
