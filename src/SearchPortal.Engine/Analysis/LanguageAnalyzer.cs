using System.Globalization;
using SearchPortal.Engine.Analysis.Stemming;
using SearchPortal.Engine.Analysis.Words;

namespace SearchPortal.Engine.Analysis;

/// <summary>Words and stems by one <see cref="LanguageChain"/>; a part of <see cref="NewsAnalyzer"/>, with its name.</summary>
internal sealed class LanguageAnalyzer(LanguageChain chain) : CachedAnalyzer
{
    public override string Name => NewsAnalyzer.NameAndVersion;

    public override bool Stems => true;

    protected override void AnalyzeRun(string text, int from, int to, WordCache cache, List<Token> tokens) =>
        AddTokens(new WordSplitter(text.AsSpan(from, to - from), chain.IsTurkish), text, from, to, cache, tokens);

    protected override int Fold(ReadOnlySpan<char> word, Span<char> term) => TermFolder.Fold(word, term);

    protected override WordForms FormsOf(string term) => new(term, chain.Stem(term), chain.KnowsUnits ? NumberUnits.StemOf(term) : null);

    protected override WordForms FormsAt(string text, int start, WordForms forms, Token previous) =>
        forms.AsUnit is not null && IsBehindNumber(text, start, forms.Term, previous) ? forms.AsUnit : forms;

    /// <summary>Whether the word before is a number, directly or with one sign between; and an amount of money, if the unit needs it.</summary>
    private static bool IsBehindNumber(string text, int start, string unit, Token previous)
    {
        if (previous.Term is null || !char.IsAsciiDigit(previous.Term[^1]) || start - previous.End > 1) return false;
        return !NumberUnits.NeedsCurrency(unit)
            || (previous.Start > 0 && char.GetUnicodeCategory(text[previous.Start - 1]) == UnicodeCategory.CurrencySymbol);
    }
}
