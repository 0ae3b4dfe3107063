using SearchPortal.Engine.Analysis.Stemming;

namespace SearchPortal.Engine.Analysis;

/// <summary>
/// <c>news/1</c>: the words of <c>folding/2</c>, with stems by the chain of the text's language (<see cref="LanguageChain"/>). The
/// exact form is the same in every language, but for Turkish endings behind an apostrophe, which are no part of the word.
/// </summary>
internal sealed class NewsAnalyzer : Analyzer
{
    public const string NameAndVersion = "news/1";

    private readonly Dictionary<LanguageChain, LanguageAnalyzer> analyzers = LanguageChain.All.ToDictionary(chain => chain, chain => new LanguageAnalyzer(chain));

    public override string Name => NameAndVersion;

    public override bool Stems => true;

    public override void Analyze(string text, string? language, IReadOnlyList<int> wordBreaks, List<Token> tokens) =>
        analyzers[LanguageChain.Of(language)].Analyze(text, language, wordBreaks, tokens);

    public override IReadOnlyList<IReadOnlyList<string>> QueryStems(IReadOnlyList<Token> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var runs = new List<string[]> { words.Select(word => word.Stem).ToArray() };
        foreach (var chain in LanguageChain.All) AddNew(words.Select(word => chain.Stem(word.Term)).ToArray());
        // A unit that stands alone in the query may belong to the word before: 4 bn.
        if (words is [var only] && !NumberUnits.NeedsCurrency(only.Term) && NumberUnits.StemOf(only.Term) is { } unit) AddNew([unit]);
        return runs;

        void AddNew(string[] run)
        {
            if (!runs.Exists(each => each.AsSpan().SequenceEqual(run))) runs.Add(run);
        }
    }
}
