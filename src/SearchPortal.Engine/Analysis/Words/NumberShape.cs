using System.Collections.Frozen;

namespace SearchPortal.Engine.Analysis.Words;

/// <summary>How numbers are written: where one ends, and its one form in the index.</summary>
/// <remarks>
/// Read as one number are: groups of three digits with commas, points or apostrophes between (1,000,000.5 · 1.000.000,5 · 1'000); a
/// decimal point; a decimal comma before one or two digits (4,5); parts with points between (22.06.2026). Other commas separate:
/// 1,2,3 and 2011,2014 are lists.
/// </remarks>
internal static class NumberShape
{
    private const int GroupLength = 3;
    private const int MostDecimalsAfterComma = 2;

    /// <summary>What makes an ordinal or a decade of a number, in English and French.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes = new[]
    {
        "st", "nd", "rd", "th", "s", "e", "er", "re", "eme", "ème", "nde", "º", "ª",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether letters directly behind a number belong to it: 1st, 3ème, 1980s.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> letters) => letters.Length is > 0 and <= 4 && Suffixes.Contains(letters);

    /// <summary>The end of the number that begins at a digit.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = SkipDigits(text, start, out var lead);
        // Behind a comma stands the next number of a list, whose commas are no decimal ones.
        var hasNoDecimalComma = start > 1 && CharacterClasses.Of(text[start - 1]) == CharacterClass.Comma && CharacterClasses.Of(text[start - 2]) == CharacterClass.Digit;
        while (SeparatorAt(text, end) is not CharacterClass.Separator and var separator)
        {
            var groupEnd = SkipDigits(text, end + 1, out var digits);
            var isGroup = digits == GroupLength && lead <= GroupLength;
            if (separator == CharacterClass.Comma)
            {
                if (!isGroup && (hasNoDecimalComma || digits > MostDecimalsAfterComma || SeparatorAt(text, groupEnd) != CharacterClass.Separator)) break;
                if (!isGroup) return groupEnd;
                hasNoDecimalComma = true;
            }
            else if (separator == CharacterClass.Apostrophe && !isGroup)
            {
                break;
            }

            end = groupEnd;
        }

        return end;
    }

    /// <summary>
    /// Brings digits with points and commas between to one form: without marks between groups, with a point before decimals. What is
    /// in this form already stays.
    /// </summary>
    /// <param name="number">Begins with a digit and holds <c>.</c> and <c>,</c> only between digits; letters may follow.</param>
    /// <returns>The new length.</returns>
    public static int Normalize(Span<char> number)
    {
        var lastComma = number.LastIndexOf(',');
        var firstPoint = number.IndexOf('.');
        var isCommaDecimal = firstPoint >= 0 && firstPoint < lastComma;
        var mayHaveGroups = number[0] != '0' && number.IndexOfAny('.', ',') <= GroupLength;
        var arePointsGroups = mayHaveGroups && lastComma < 0 && firstPoint < number.LastIndexOf('.') && HasOnlyGroupsAfterPoints(number);
        var length = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var isDropped = number[i] switch
            {
                '.' => i < lastComma || arePointsGroups,
                ',' => mayHaveGroups && DigitsAt(number, i + 1) == GroupLength && !(isCommaDecimal && i == lastComma),
                _ => false,
            };
            if (!isDropped) number[length++] = number[i] == ',' ? '.' : number[i];
        }

        // What is no number of one shape may now be one.
        return length < number.Length ? Normalize(number[..length]) : length;
    }

    private static bool HasOnlyGroupsAfterPoints(ReadOnlySpan<char> number)
    {
        for (var i = 0; i < number.Length; i++)
        {
            if (number[i] == '.' && DigitsAt(number, i + 1) != GroupLength) return false;
        }

        return true;
    }

    private static int DigitsAt(ReadOnlySpan<char> number, int position)
    {
        var end = position;
        while (end < number.Length && char.IsAsciiDigit(number[end])) end++;
        return end - position;
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int position, out int digits)
    {
        digits = 0;
        var end = position;
        while (position < text.Length)
        {
            var kind = CharacterClasses.At(text, position, out var width);
            if (kind is not (CharacterClass.Digit or CharacterClass.Mark or CharacterClass.Ignorable)) break;
            position += width;
            if (kind == CharacterClass.Digit) digits++;
            if (kind != CharacterClass.Ignorable) end = position;
        }

        return end;
    }

    /// <summary>The point, comma or apostrophe at a position where a digit follows it; else a separator.</summary>
    private static CharacterClass SeparatorAt(ReadOnlySpan<char> text, int position)
    {
        if (position + 1 >= text.Length || CharacterClasses.At(text, position + 1, out _) != CharacterClass.Digit) return CharacterClass.Separator;
        return CharacterClasses.At(text, position, out _) is var kind && kind is CharacterClass.Point or CharacterClass.Comma or CharacterClass.Apostrophe
            ? kind
            : CharacterClass.Separator;
    }
}
