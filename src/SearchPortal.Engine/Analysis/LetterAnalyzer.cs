using System.Text;
using SearchPortal.Engine.Analysis.Words;

namespace SearchPortal.Engine.Analysis;

/// <summary>
/// <c>letters/1</c>: the longest runs of letters and decimal digits (Unicode L* and Nd), each code point in lower case by
/// the invariant culture. No folding, no stems: a plain analysis that other engines can repeat exactly.
/// </summary>
internal sealed class LetterAnalyzer : CachedAnalyzer
{
    public override string Name => "letters/1";

    public override bool Stems => false;

    protected override void AnalyzeRun(string text, int from, int to, WordCache cache, List<Token> tokens) =>
        AddTokens(new LetterWords(text.AsSpan(from, to - from)), text, from, to, cache, tokens);

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
}
