namespace SearchPortal.Engine.Analysis.Words;

/// <summary>The default word boundaries of Unicode Standard Annex 29, rules WB1 to WB999, as they stand there.</summary>
internal static class WordBoundaries
{
    /// <summary>The first boundary behind another one. The text in between is a word, white space, a mark of punctuation …</summary>
    /// <param name="text">Any UTF-16 text; a lone surrogate is a character without rules.</param>
    /// <param name="start">A boundary before the end of the text; 0 is one.</param>
    /// <remarks>
    /// No rule looks further back than the boundary before, so finding all boundaries from 0 on costs time that is linear in the text.
    /// </remarks>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        var left = WordBreakTable.At(text, start, out var width) & WordBreak.Property; // the last character that WB4 does not pass over
        var last = left; // the character directly before
        var indicators = left == WordBreak.Regional_Indicator ? 1 : 0;
        var position = start + width;
        if (left == WordBreak.CR) return position < text.Length && text[position] == '\n' ? position + 1 : position; // WB3
        if (IsLineEnd(left)) return position; // WB3a
        while (position < text.Length)
        {
            var value = WordBreakTable.At(text, position, out width);
            var right = value & WordBreak.Property;
            if (IsLineEnd(right)) return position; // WB3b
            var isEmojiSequence = last == WordBreak.ZWJ && value.HasFlag(WordBreak.Pictographic); // WB3c
            var isSpaceRun = last == WordBreak.WSegSpace && right == WordBreak.WSegSpace; // WB3d
            if (!isEmojiSequence && !isSpaceRun)
            {
                if (IsPassedOver(right)) // WB4
                {
                    last = right;
                    position += width;
                    continue;
                }

                if (JoinsBefore(left, right) && FindAfter(text, position + width, left, right, out var after, out var end)) // WB6, WB7, WB7b, WB7c, WB11, WB12
                {
                    left = last = after;
                    position = end;
                    continue;
                }

                var isFlag = left == WordBreak.Regional_Indicator && right == left && indicators % 2 == 1; // WB15, WB16
                if (!isFlag && !Join(left, right)) return position; // WB999
            }

            indicators = right == WordBreak.Regional_Indicator ? indicators + 1 : 0;
            left = last = right;
            position += width;
        }

        return position; // WB2
    }

    private static bool IsLineEnd(WordBreak value) => value is WordBreak.CR or WordBreak.LF or WordBreak.Newline;

    private static bool IsPassedOver(WordBreak value) => value is WordBreak.Extend or WordBreak.Format or WordBreak.ZWJ;

    private static bool IsLetter(WordBreak value) => value is WordBreak.ALetter or WordBreak.Hebrew_Letter;

    /// <summary>Whether two characters are never parted, whatever follows.</summary>
    private static bool Join(WordBreak left, WordBreak right) => right switch
    {
        WordBreak.ALetter or WordBreak.Hebrew_Letter => IsLetter(left) || left is WordBreak.Numeric or WordBreak.ExtendNumLet, // WB5, WB10, WB13b
        WordBreak.Numeric => IsLetter(left) || left is WordBreak.Numeric or WordBreak.ExtendNumLet, // WB8, WB9, WB13b
        WordBreak.Katakana => left is WordBreak.Katakana or WordBreak.ExtendNumLet, // WB13, WB13b
        WordBreak.ExtendNumLet => IsLetter(left) || left is WordBreak.Numeric or WordBreak.Katakana or WordBreak.ExtendNumLet, // WB13a
        WordBreak.Single_Quote => left == WordBreak.Hebrew_Letter, // WB7a
        _ => false,
    };

    /// <summary>Whether punctuation joins what stands before it with what may stand behind it.</summary>
    private static bool JoinsBefore(WordBreak left, WordBreak right) => right switch
    {
        WordBreak.MidNumLet or WordBreak.Single_Quote => IsLetter(left) || left == WordBreak.Numeric,
        WordBreak.MidLetter => IsLetter(left),
        WordBreak.MidNum => left == WordBreak.Numeric,
        WordBreak.Double_Quote => left == WordBreak.Hebrew_Letter,
        _ => false,
    };

    /// <summary>Whether behind punctuation there is what it joins, and where that ends.</summary>
    private static bool FindAfter(ReadOnlySpan<char> text, int position, WordBreak before, WordBreak punctuation, out WordBreak after, out int end)
    {
        after = WordBreak.Other;
        end = position;
        while (end < text.Length)
        {
            after = WordBreakTable.At(text, end, out var width) & WordBreak.Property;
            end += width;
            if (!IsPassedOver(after)) break;
        }

        if (punctuation == WordBreak.Double_Quote) return after == WordBreak.Hebrew_Letter;
        return IsLetter(before) ? IsLetter(after) : after == WordBreak.Numeric;
    }
}
