using SearchPortal.Engine.Analysis;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>
/// Arabic writes "and", "to" and the like together with the next word, so that الدبيبة also stands as والدبيبة and للدبيبة. These forms of a spelling are searched with it
/// where the index has them and they are no word of their own.
/// </summary>
/// <param name="names">The names that are known.</param>
/// <param name="chosen">What the reader chose.</param>
/// <param name="count">The articles that have a run of words.</param>
internal sealed class WrittenTogether(NameSpellings? names, ChosenSpellings chosen, Func<IReadOnlyList<Token>, long> count)
{
    /// <summary>Without the article, "and" or "to" may be the first letter of another name, which has more articles then: وليد is no "and" + ليد.</summary>
    private const int TimesAsFrequent = 2;

    private const string Article = "ال";

    /// <summary>Spellings and their forms, those that are searched first; a form that was only offered is searched.</summary>
    /// <param name="spellings">The spellings.</param>
    /// <param name="typed">What was typed, where its own forms count too.</param>
    public IReadOnlyList<WordSpellings.Decided> Add(IReadOnlyList<WordSpellings.Decided> spellings, WordSpellings.Decided? typed = null)
    {
        if (names is null) return spellings;
        var forms = new Dictionary<string, WordSpellings.Decided>(StringComparer.Ordinal);
        IEnumerable<WordSpellings.Decided> searched = typed is null ? spellings : [typed, .. spellings];
        foreach (var spelling in searched.Where(spelling => spelling.Spelling.Use == SpellingUse.Searched && spelling.Tokens.Count == 1))
        {
            foreach (var form in FormsOf(spelling)) forms.TryAdd(form.Tokens[0].Term, form);
        }

        if (forms.Count == 0) return spellings;
        foreach (var spelling in spellings.Where(spelling => spelling.Tokens.Count == 1 && spelling.Spelling.Use == SpellingUse.Searched)) forms.Remove(spelling.Tokens[0].Term);
        var others = spellings.Where(spelling => spelling.Tokens.Count != 1 || !forms.ContainsKey(spelling.Tokens[0].Term));
        return [.. others.Concat(forms.Values.OrderByDescending(form => form.Spelling.Articles).Take(WordSpellings.MaxSearched)).OrderBy(spelling => spelling.Spelling.Use)];
    }

    private IEnumerable<WordSpellings.Decided> FormsOf(WordSpellings.Decided spelling)
    {
        var name = spelling.Tokens[0].Term;
        foreach (var written in ArabicClitics.WrittenTogether(name))
        {
            if (names!.IsOtherWord(written)) continue;
            Token[] tokens = [new Token(written, written, 0, written.Length)];
            var articles = count(tokens);
            if (articles == 0 || (!name.StartsWith(Article, StringComparison.Ordinal) && articles * TimesAsFrequent > spelling.Spelling.Articles)) continue;
            yield return new WordSpellings.Decided(spelling.Spelling with { Spelling = written, Articles = articles, Use = chosen.UseOf(written, SpellingUse.Searched) }, tokens);
        }
    }
}
