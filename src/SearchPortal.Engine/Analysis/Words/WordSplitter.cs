using System.Diagnostics;

namespace SearchPortal.Engine.Analysis.Words;

/// <summary>Finds the words of a text, from left to right: the segments of <see cref="WordBoundaries"/>, parted and joined as a search of news needs it.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A word is a run of letters or a run of digits, with combining marks. Where letters and digits meet, it ends: JF17 is JF + 17,
/// as JF-17 is. Ordinals and decades stay whole: 1st, 2e, 1980s.</item>
/// <item>An apostrophe inside a word joins: O'Brien. A possessive <c>'s</c> is left out, and so, in Turkish text, is an ending
/// behind an apostrophe. A French elision before a vowel is a word of its own: l' + armée, qu' + il.</item>
/// <item>A full stop joins single letters (U.N. with its last stop); otherwise it separates letters, as a colon does.</item>
/// <item>A number is read whole: 4.5, 1,000, 4,5, 22.06.2026 (<see cref="NumberShape"/>).</item>
/// <item>Connectors (<c>_</c>) join inside. Hyphens of every kind separate, and so do unpaired surrogates.</item>
/// <item>Han, Hiragana, Thai, Lao, Khmer and Myanmar letters are words of one letter; a run of Katakana is a word.</item>
/// </list>
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="isTurkish">Whether endings behind an apostrophe are left out as Turkish writes them: Ankara'da.</param>
internal ref struct WordSplitter(ReadOnlySpan<char> text, bool isTurkish) : IWordSource
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private int segmentEnd;

    /// <summary>First code unit of the word.</summary>
    public int Start { get; private set; }

    /// <summary>One past its last code unit; a possessive is not part of it.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next word.</summary>
    /// <returns>False where there are no more.</returns>
    public bool MoveNext()
    {
        while (true)
        {
            if (position < segmentEnd)
            {
                if (ReadPart()) return true;
                position = segmentEnd;
            }

            while (position < text.Length && AsciiWords.IsSeparator(text[position])) position++;
            if (position >= text.Length) return false;
            if (AsciiWords.PlainLength(text[position..]) is > 0 and var length)
            {
                Start = position;
                End = position += length;
                return true;
            }

            segmentEnd = WordBoundaries.Next(text, position);
        }
    }

    /// <summary>Reads the next word of a segment, if there is one.</summary>
    private bool ReadPart()
    {
        while (position < segmentEnd)
        {
            Start = position;
            switch (CharacterClasses.At(text, position, out var width))
            {
                case CharacterClass.Letter:
                    End = Acronym.End(text, Start);
                    if (End < 0) ReadLetters();
                    else position = SkipEnding(End);
                    return true;
                case CharacterClass.Digit:
                    ReadNumber();
                    return true;
                case CharacterClass.Katakana:
                    while (position < segmentEnd && CharacterClasses.At(text, position, out width) is CharacterClass.Katakana or CharacterClass.Mark) position += width;
                    End = position;
                    return true;
                case CharacterClass.Single:
                    End = position = CharacterClasses.SkipMarks(text, position + width);
                    return true;
                default:
                    position += width;
                    break;
            }
        }

        return false;
    }

    private void ReadLetters()
    {
        End = Start;
        var i = Start;
        while (i < segmentEnd)
        {
            switch (CharacterClasses.At(text, i, out var width))
            {
                case CharacterClass.Letter or CharacterClass.Mark:
                    End = i += width;
                    continue;
                case CharacterClass.Ignorable:
                    i += width;
                    continue;
                case CharacterClass.Connector:
                    i = SkipConnectors(i);
                    if (IsLetter(i)) continue;
                    break;
                case CharacterClass.Apostrophe:
                    position = SkipEnding(i);
                    if (position > i) return;
                    if (!IsLetter(i + 1) || FrenchElision.Is(text[Start..i], text[i + 1])) break;
                    i++;
                    continue;
                case CharacterClass.Separator when text[i] == '"' && i + 1 < segmentEnd:
                    // No other segment holds a double quote: it stands for the Hebrew gershayim.
                    i++;
                    continue;
            }

            break;
        }

        Debug.Assert(End > Start, "a word starts at a letter");
        // An apostrophe may follow the last segment, where no letter follows the apostrophe.
        position = i == segmentEnd ? SkipEnding(i) : End;
    }

    private void ReadNumber()
    {
        End = NumberShape.End(text[..segmentEnd], Start);
        var suffix = End;
        while (suffix < segmentEnd && CharacterClasses.At(text, suffix, out var width) is CharacterClass.Letter or CharacterClass.Mark) suffix += width;
        var endsThere = suffix == segmentEnd || CharacterClasses.At(text, suffix, out _) is not (CharacterClass.Digit or CharacterClass.Connector);
        if (endsThere && NumberShape.IsSuffix(text[End..suffix])) End = suffix;
        position = SkipEnding(End);
    }

    /// <summary>The position behind an apostrophe and a possessive s or a Turkish ending, or the same position where there are none.</summary>
    private readonly int SkipEnding(int apostrophe)
    {
        if (apostrophe + 1 >= text.Length || CharacterClasses.At(text, apostrophe, out _) != CharacterClass.Apostrophe) return apostrophe;
        if (text[apostrophe + 1] is 's' or 'S' && !CharacterClasses.IsWordPart(text, apostrophe + 2)) return apostrophe + 2;
        return isTurkish ? apostrophe + TurkishEndings.LengthAfterApostrophe(text[apostrophe..]) : apostrophe;
    }

    private readonly int SkipConnectors(int from)
    {
        while (from < segmentEnd && CharacterClasses.At(text, from, out var width) == CharacterClass.Connector) from += width;
        return from;
    }

    private readonly bool IsLetter(int at) => at < segmentEnd && CharacterClasses.At(text, at, out _) == CharacterClass.Letter;
}
