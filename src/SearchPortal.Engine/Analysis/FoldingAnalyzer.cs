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

    protected override void AnalyzeRun(string text, int from, int to, WordCache cache, List<Token> tokens)
    {
        var run = text.AsSpan(from, to - from);
        var words = new WordSplitter(run, isTurkish: false);
        int found;
        do
        {
            for (found = 0; found < cache.Step.Length && words.MoveNext(); found++) cache.Step[found] = cache.Expect(run, words.Start, words.End);
            var step = cache.Step.AsSpan(0, found);
            cache.PrefetchWords(step);
            foreach (var (start, end, hash) in step)
            {
                var forms = FormsOf(run[start..end], hash, cache);
                if (forms.Term.Length > 0) tokens.Add(new Token(forms, from + start, from + end));
            }
        }
        while (found == cache.Step.Length);
    }

    protected override int Fold(ReadOnlySpan<char> word, Span<char> term) => TermFolder.Fold(word, term);
}
