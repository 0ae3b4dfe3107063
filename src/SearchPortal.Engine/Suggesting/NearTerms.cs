using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Matching;

namespace SearchPortal.Engine.Suggesting;

/// <summary>Finds the terms of an index that a word may mean.</summary>
internal static class NearTerms
{
    private const int CancellationInterval = 1024;

    /// <summary>The terms of a field within a few edits: nearest first, then by documents, then by term. One edit may be anywhere, two only behind the first
    /// character: people seldom mistake it, and looking for terms with any beginning costs twenty times as much.</summary>
    /// <param name="corpus">Where to look.</param>
    /// <param name="field">A text field, its stems or its marks.</param>
    /// <param name="word">The word, as the field's analyzer makes it.</param>
    /// <param name="mostEdits">The most edits that count.</param>
    /// <param name="asPrefix">Whether the word stands for the beginning of a term.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyList<TermSuggestion> Find(ICorpusStatistics corpus, string field, string word, int mostEdits, bool asPrefix, CancellationToken cancellation)
    {
        var rows = new EditRows(word, mostEdits);
        var found = new Dictionary<string, TermSuggestion>(StringComparer.Ordinal);
        Add(Math.Min(mostEdits, 1), prefixLength: 0);
        if (mostEdits > 1) Add(mostEdits, prefixLength: 1);
        return [.. found.Values.OrderBy(term => term.Edits).ThenByDescending(term => term.DocumentFrequency).ThenBy(term => term.Term, StringComparer.Ordinal)];

        void Add(int edits, int prefixLength)
        {
            var automaton = asPrefix ? TermAutomaton.FuzzyPrefix(word, edits, prefixLength) : TermAutomaton.Fuzzy(word, edits, prefixLength);
            var seen = 0;
            foreach (var term in corpus.Terms(field, automaton))
            {
                if (seen++ % CancellationInterval == 0) cancellation.ThrowIfCancellationRequested();
                found.TryAdd(term.Term, new TermSuggestion(term.Term, rows.Edits(term.Term, asPrefix), term.Documents));
            }
        }
    }
}
