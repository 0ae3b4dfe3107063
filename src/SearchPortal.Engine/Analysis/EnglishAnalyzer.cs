namespace SearchPortal.Engine.Analysis;

/// <summary>
/// <c>english/1</c>: as <c>folding/1</c>, and the stem of a word of a–z is Porter's; the stem of an Arabic word is the word
/// without its article. Other words have no stem of their own.
/// </summary>
internal sealed class EnglishAnalyzer : FoldingAnalyzer
{
    public override string Name => "english/1";

    public override bool Stems => true;

    protected override string Stem(string term)
    {
        if (term[0] is >= 'a' and <= 'z') return PorterStemmer.Stem(term);
        return ArabicArticle.Remove(term);
    }
}
