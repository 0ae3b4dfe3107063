namespace SearchPortal.Engine.Analysis;

/// <summary>
/// <c>folding/1</c>: the words of <see cref="WordSplitter"/>, folded by <see cref="TermFolder"/>. A token's range leaves out
/// the possessive <c>'s</c>. Terms longer than 255 code units are cut to 255.
/// </summary>
internal class FoldingAnalyzer : CachedAnalyzer
{
    public override string Name => "folding/1";

    public override bool Stems => false;

    protected sealed override bool NextWord(ReadOnlySpan<char> text, ref int position, out int start, out int end) =>
        WordSplitter.Next(text, ref position, out start, out end);

    protected sealed override int Fold(ReadOnlySpan<char> word, Span<char> term) => TermFolder.Fold(word, term);
}
