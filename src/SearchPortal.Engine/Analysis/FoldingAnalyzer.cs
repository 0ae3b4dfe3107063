using SearchPortal.Engine.Analysis.Words;

namespace SearchPortal.Engine.Analysis;

/// <summary>
/// <c>folding/2</c>: the words of <see cref="WordSplitter"/>, folded by <see cref="TermFolder"/>. A token's range leaves out
/// the possessive <c>'s</c>. Terms longer than 255 code units are cut to 255.
/// </summary>
internal sealed class FoldingAnalyzer : CachedAnalyzer
{
    public override string Name => "folding/2";

    public override bool Stems => false;

    protected override void AnalyzeRun(string text, int from, int to, WordCache cache, List<Token> tokens) =>
        AddTokens(new WordSplitter(text.AsSpan(from, to - from), isTurkish: false), text, from, to, cache, tokens);

    protected override int Fold(ReadOnlySpan<char> word, Span<char> term) => TermFolder.Fold(word, term);
}
