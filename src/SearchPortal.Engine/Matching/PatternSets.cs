using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>Queries whose terms are described by a pattern. Each pattern is compiled once a search, and its terms are chosen over the whole corpus, not segment by segment.</summary>
/// <param name="corpus">The whole corpus.</param>
/// <param name="budget">What the search may cost.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class PatternSets(ICorpusStatistics corpus, SearchBudget budget, ScratchArrays scratch)
{
    private readonly Dictionary<Query, TermAutomaton> automata = [];
    private readonly Dictionary<Query, IReadOnlyList<(string Term, float Boost)>> nearest = [];
    private readonly Dictionary<Query, long> frequencies = [];

    /// <summary>The terms that a pattern accepts.</summary>
    /// <exception cref="PatternException">The pattern can't be read, or would cost too much.</exception>
    public static TermAutomaton Compile(Query pattern) => pattern switch
    {
        PrefixQuery prefix => TermAutomaton.Prefix(prefix.Prefix),
        WildcardQuery wildcard => TermAutomaton.Wildcard(wildcard.Pattern),
        RegexpQuery regexp => TermAutomaton.Regexp(regexp.Pattern),
        FuzzyQuery fuzzy => TermAutomaton.Fuzzy(fuzzy.Term, fuzzy.MaxEdits, fuzzy.PrefixLength),
        _ => throw new ArgumentException($"{pattern.GetType().Name} has no pattern", nameof(pattern)),
    };

    /// <summary>What two queries that mean the same documents and places have in common.</summary>
    public static Query KeyOf(Query query) => query with { Boost = 1, Label = null };

    /// <summary>The field that a pattern is asked of.</summary>
    public static string FieldOf(Query pattern) => pattern switch
    {
        PrefixQuery prefix => prefix.Field,
        WildcardQuery wildcard => wildcard.Field,
        RegexpQuery regexp => regexp.Field,
        FuzzyQuery fuzzy => fuzzy.Field,
        _ => throw new ArgumentException($"{pattern.GetType().Name} has no pattern", nameof(pattern)),
    };

    /// <summary>The automaton of a pattern.</summary>
    public TermAutomaton AutomatonOf(Query pattern)
    {
        var key = KeyOf(pattern);
        if (!automata.TryGetValue(key, out var automaton)) automata[key] = automaton = Compile(pattern).Watched(budget.Check);
        return automaton;
    }

    /// <summary>Adds the documents that have a term of the pattern; false where no term fits.</summary>
    public bool AddDocuments(Query pattern, SegmentView segment, DocumentBits bits)
    {
        budget.Look();
        var any = false;
        var (documents, frequencies) = (scratch.Ints(PostingsFormat.BlockLength), scratch.Ints(PostingsFormat.BlockLength));
        var terms = segment.Terms(FieldOf(pattern), AutomatonOf(pattern));
        while (terms is not null && terms.Next())
        {
            any = true;
            budget.Check();
            var postings = terms.Postings();
            if (postings is BlockPostingsCursor { List: var list }) TermDocuments.AddTo(bits, list, documents, frequencies, budget);
            else while (postings.Next() != PostingsCursor.End) bits.Set(postings.Document);
        }

        return any;
    }

    /// <summary>The terms of a blended fuzzy query with their parts of its boost, the nearest first, ties in term order.</summary>
    public IReadOnlyList<(string Term, float Boost)> NearestTerms(FuzzyQuery fuzzy)
    {
        var key = KeyOf(fuzzy);
        if (nearest.TryGetValue(key, out var known)) return known;
        var length = fuzzy.Term.EnumerateRunes().Count();
        // The sort is stable, and the terms come in their order.
        return nearest[key] = Terms(fuzzy)
            .Select(term => (term.Term, Boost: BoostOf(EditDistance.Between(term.Term, fuzzy.Term), Math.Min(length, term.Term.EnumerateRunes().Count()))))
            .OrderByDescending(term => term.Boost).Take(FuzzyQuery.MaxExpansions).ToArray();
    }

    /// <summary>How many documents the most frequent term of a pattern has.</summary>
    public long LargestFrequency(Query pattern)
    {
        var key = KeyOf(pattern);
        if (!frequencies.TryGetValue(key, out var largest))
        {
            foreach (var term in Terms(pattern)) largest = Math.Max(largest, term.Documents);
            frequencies[key] = largest;
        }

        return largest;
    }

    private IEnumerable<TermFrequency> Terms(Query pattern)
    {
        foreach (var term in corpus.Terms(FieldOf(pattern), AutomatonOf(pattern)))
        {
            budget.Check();
            yield return term;
        }
    }

    private static float BoostOf(int edits, int shorter) => edits == 0 ? 1 : Math.Max(0, 1f - (float)edits / shorter);
}
