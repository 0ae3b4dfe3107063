namespace SearchPortal.News.Names.Matching;

/// <summary>Reads a folded Arabic word into its letters. Short vowels are not written, and one of two equal letters may be left out.</summary>
internal static class ArabicReader
{
    /// <summary>Reads a word.</summary>
    /// <param name="word">Folded, Arabic letters alone.</param>
    /// <param name="units">Room for <see cref="LatinReader.MaxUnits"/>.</param>
    /// <returns>The units written; 0 where the word is too long.</returns>
    public static int Read(ReadOnlySpan<char> word, Span<Unit> units)
    {
        var count = 0;
        foreach (var character in word)
        {
            var letter = (byte)ArabicLetters.Of(character);
            if (letter == 0) continue;
            if (count == LatinReader.MaxUnits) return 0;
            units[count++] = new Unit(letter, false, Place.Middle);
        }

        if (count > 0)
        {
            units[count - 1] = units[count - 1] with { Place = Place.Last };
            units[0] = units[0] with { Place = Place.First };
        }

        return count;
    }
}
