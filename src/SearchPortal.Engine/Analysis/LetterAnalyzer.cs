using System.Text;

namespace SearchPortal.Engine.Analysis;

/// <summary>
/// <c>letters/1</c>: the longest runs of letters and decimal digits (Unicode L* and Nd), each code point in lower case by
/// the invariant culture. No folding, no stems: a plain analysis that other engines can repeat exactly.
/// </summary>
internal sealed class LetterAnalyzer : CachedAnalyzer
{
    public override string Name => "letters/1";

    public override bool Stems => false;

    protected override void AnalyzeRun(string text, int from, int to, WordCache cache, List<Token> tokens)
    {
        var run = text.AsSpan(from, to - from);
        var found = 0;
        for (var start = 0; start < run.Length;)
        {
            var end = EndOfWord(run, start);
            if (end > start) cache.Step[found++] = cache.Expect(run, start, end);
            if (found == cache.Step.Length)
            {
                AddTokens(run, from, cache.Step, cache, tokens);
                found = 0;
            }

            start = end + 1;
        }

        AddTokens(run, from, cache.Step.AsSpan(0, found), cache, tokens);
    }

    private void AddTokens(ReadOnlySpan<char> run, int from, ReadOnlySpan<WordPlace> step, WordCache cache, List<Token> tokens)
    {
        cache.PrefetchWords(step);
        foreach (var (start, end, hash) in step)
        {
            var forms = FormsOf(run[start..end], hash, cache);
            tokens.Add(new Token(forms, from + start, from + end));
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> run, int start)
    {
        var end = start;
        while (true)
        {
            while (end < run.Length && char.IsAsciiLetterOrDigit(run[end])) end++;
            if (end >= run.Length || run[end] < 128 || LetterWidth(run, end) is not (> 0 and var width)) return end;
            end += width;
        }
    }

    protected override int Fold(ReadOnlySpan<char> word, Span<char> term)
    {
        var length = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (!Rune.ToLowerInvariant(rune).TryEncodeToUtf16(term[length..], out var written)) break;
            length += written;
        }

        return length;
    }

    /// <summary>The code units of the letter or digit at a position; 0 where there is none.</summary>
    private static int LetterWidth(ReadOnlySpan<char> text, int position)
    {
        var unit = text[position];
        if (!char.IsSurrogate(unit)) return char.IsLetterOrDigit(unit) ? 1 : 0;
        return position + 1 < text.Length && Rune.TryCreate(unit, text[position + 1], out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
    }
}
