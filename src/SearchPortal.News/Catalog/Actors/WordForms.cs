using SearchPortal.Engine;
using SearchPortal.Engine.Automata;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Actors;

/// <summary>The terms of the index in which words of names may stand: the word itself in any accents, and behind what Arabic writes together with it.</summary>
internal static class WordForms
{
    private const int LongestClitics = 3;

    /// <summary>For each word, the terms of headlines and texts that may be it. Reads every term of both once.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="words">Folded words of names.</param>
    public static ILookup<string, (string Field, string Term)> In(IndexSearcher searcher, IReadOnlySet<string> words)
    {
        var found = new List<(string Word, string Field, string Term)>();
        foreach (var field in new[] { ArticleSchema.Title, ArticleSchema.Body })
        {
            foreach (var (term, _) in searcher.Terms(field, TermAutomaton.Prefix("")))
            {
                foreach (var word in WordsOf(term))
                {
                    if (words.Contains(word)) found.Add((word, field, term));
                }
            }
        }

        return found.Distinct().ToLookup(entry => entry.Word, entry => (entry.Field, entry.Term), StringComparer.Ordinal);
    }

    private static IEnumerable<string> WordsOf(string term)
    {
        var folded = NameFolding.Fold(term);
        yield return folded;
        // The recogniser parts some terms that the index leaves whole.
        if (!term.All(char.IsLetterOrDigit))
        {
            foreach (var part in ActorAuthority.KeyOf(term).Split(' ')) yield return part;
        }

        for (var cut = 1; cut <= LongestClitics && cut < folded.Length && ArabicClitics.MayStandAt(folded, cut - 1); cut++)
        {
            yield return folded[cut..];
            if (folded[cut - 1] == 'ل' && folded[cut] == 'ل') yield return "ا" + folded[cut..];
        }
    }
}
