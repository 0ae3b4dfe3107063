using System.Text;

namespace SearchPortal.Engine.Analysis.Words;

/// <summary>The longest runs of letters and decimal digits of a text.</summary>
/// <param name="text">The text.</param>
internal ref struct LetterWords(ReadOnlySpan<char> text) : IWordSource
{
    private readonly ReadOnlySpan<char> text = text;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        for (var start = End; start < text.Length; start++)
        {
            var end = EndOfWord(start);
            if (end == start) continue;
            Start = start;
            End = end;
            return true;
        }

        End = text.Length;
        return false;
    }

    private readonly int EndOfWord(int start)
    {
        var end = start;
        while (true)
        {
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            if (end >= text.Length || text[end] < 128 || LetterWidth(end) is not (> 0 and var width)) return end;
            end += width;
        }
    }

    /// <summary>The code units of the letter or digit at a position; 0 where there is none.</summary>
    private readonly int LetterWidth(int position)
    {
        var unit = text[position];
        if (!char.IsSurrogate(unit)) return char.IsLetterOrDigit(unit) ? 1 : 0;
        return position + 1 < text.Length && Rune.TryCreate(unit, text[position + 1], out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
    }
}
