using System.Text;
using SearchPortal.Engine.Analysis.Stemming;
using SearchPortal.Engine.Analysis.Words;

namespace SearchPortal.Engine.Analysis;

/// <summary>
/// <c>english/1</c>: words as Unicode Standard Annex 29 has them, without a possessive <c>'s</c>, in lower case, Porter's stem as the only
/// term. It is what Lucene's StandardTokenizer, EnglishPossessiveFilter, LowerCaseFilter and PorterStemFilter make of a text of letters
/// and digits, so that both engines can be measured with the same terms.
/// </summary>
internal sealed class EnglishAnalyzer : CachedAnalyzer
{
    public override string Name => "english/1";

    public override bool Stems => false;

    protected override void AnalyzeRun(string text, int from, int to, WordCache cache, List<Token> tokens) =>
        AddTokens(new SegmentWords(text.AsSpan(from, to - from)), text, from, to, cache, tokens);

    protected override int Fold(ReadOnlySpan<char> word, Span<char> term)
    {
        var length = 0;
        foreach (var rune in WithoutPossessive(word).EnumerateRunes())
        {
            if (!Rune.ToLowerInvariant(rune).TryEncodeToUtf16(term[length..], out var written)) break;
            length += written;
        }

        return PorterStemmer.Stem(term[..length]);
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? word[..^2] : word;
}
