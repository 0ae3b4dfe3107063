using System.Text;

namespace SearchPortal.Engine.Analysis.Words;

/// <summary>The segments of a text by <see cref="WordBoundaries"/> that hold a letter or a digit.</summary>
/// <param name="text">The text.</param>
internal ref struct SegmentWords(ReadOnlySpan<char> text) : IWordSource
{
    private readonly ReadOnlySpan<char> text = text;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        for (var start = End; start < text.Length;)
        {
            if (AsciiWords.IsSeparator(text[start]))
            {
                start++;
                continue;
            }

            var plain = AsciiWords.PlainLength(text[start..]);
            var end = plain > 0 ? start + plain : WordBoundaries.Next(text, start);
            if (plain > 0 || HasLetterOrDigit(text[start..end]))
            {
                Start = start;
                End = end;
                return true;
            }

            start = end;
        }

        End = text.Length;
        return false;
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) return true;
        }

        return false;
    }
}
