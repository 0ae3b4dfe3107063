using System.Collections.Concurrent;
using SearchPortal.Engine;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>The words that the articles of a snapshot write as names. What was looked up is kept, up to a bound. Safe for many threads.</summary>
/// <param name="searcher">The snapshot.</param>
internal sealed class NameDictionary(IndexSearcher searcher)
{
    /// <summary>The most words that are kept.</summary>
    public const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<string, NameWord> known = new(StringComparer.Ordinal);

    /// <summary>How the articles write a word; null where none has it.</summary>
    /// <param name="word">One word in any script and case.</param>
    public NameWord? Find(string word)
    {
        var term = TermOf(word);
        if (term.Length == 0) return null;
        if (!known.TryGetValue(term, out var found))
        {
            var asName = searcher.Frequency(ArticleSchema.Names, term);
            found = new NameWord(term, asName, Math.Max(asName, Math.Max(searcher.Frequency(ArticleSchema.Body, term), searcher.Frequency(ArticleSchema.Title, term))));
            if (known.Count >= MaxKept) known.Clear();
            known[term] = found;
        }

        return found.Articles > 0 ? found : null;
    }

    /// <summary>The words that share a key with a word, without the word itself, and how many articles write them as names, deleted ones too.</summary>
    public IEnumerable<KeyValuePair<string, long>> Candidates(string word)
    {
        var term = TermOf(word);
        if (term.Length == 0) return [];
        var keys = new List<string>();
        NameKeys.AddTo(term, keys);
        return searcher.TermsWithKeys(ArticleSchema.Names, NameKeys.Version, keys).Where(candidate => candidate.Key != term);
    }

    /// <summary>A word as the index writes it; empty where it is none, or several.</summary>
    private static string TermOf(string word) => WordQueries.Analyze(word) is [var only] ? only.Term : "";
}
