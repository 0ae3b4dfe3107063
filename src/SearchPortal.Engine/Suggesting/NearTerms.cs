using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Suggesting;

/// <summary>Finds the terms of an index that a word may mean.</summary>
internal static class NearTerms
{
    private const int CancellationInterval = 4096;

    /// <summary>The terms of a field within a few edits: nearest first, then by documents, then by term.</summary>
    /// <param name="segments">Where to look.</param>
    /// <param name="field">A text field, its stems or its marks.</param>
    /// <param name="word">The word, as the field's analyzer makes it.</param>
    /// <param name="mostEdits">The most edits that count.</param>
    /// <param name="asPrefix">Whether the word stands for the beginning of a term.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyList<TermSuggestion> Find(IReadOnlyList<SegmentView> segments, string field, string word, int mostEdits, bool asPrefix, CancellationToken cancellation)
    {
        var found = new Dictionary<string, (int Edits, long Documents)>(StringComparer.Ordinal);
        var automaton = asPrefix ? TermAutomaton.FuzzyPrefix(word, mostEdits) : TermAutomaton.Fuzzy(word, mostEdits);
        var rows = new EditRows(word, mostEdits);
        foreach (var segment in segments)
        {
            if (segment.Terms(field, automaton) is not { } terms) continue;
            for (var seen = 0; terms.Next(); seen++)
            {
                if (seen % CancellationInterval == 0) cancellation.ThrowIfCancellationRequested();
                var term = terms.Text;
                found[term] = (rows.Edits(term, asPrefix), found.GetValueOrDefault(term).Documents + terms.DocumentFrequency);
            }
        }

        return [.. found.Select(entry => new TermSuggestion(entry.Key, entry.Value.Edits, entry.Value.Documents))
            .OrderBy(term => term.Edits).ThenByDescending(term => term.DocumentFrequency).ThenBy(term => term.Term, StringComparer.Ordinal)];
    }
}
