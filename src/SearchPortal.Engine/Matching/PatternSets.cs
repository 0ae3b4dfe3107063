using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Matching;

/// <summary>Queries whose terms are described by a pattern. Each pattern is compiled once a search, and its terms are chosen over the whole corpus, not segment by segment.</summary>
/// <param name="corpus">The whole corpus.</param>
/// <param name="budget">What the search may cost.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class PatternSets(ICorpusStatistics corpus, SearchBudget budget, ScratchArrays scratch)
{
    private readonly Dictionary<Query, (TermAutomaton Automaton, TermReading Reading)> compiled = [];
    private readonly Dictionary<Query, ((string Term, float Boost)[] Terms, long LargestFrequency)> nearest = [];
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
    public static Query KeyOf(Query query) => query is { Boost: 1, Label: null } ? query : query with { Boost = 1, Label = null };

    /// <summary>The field that a pattern is asked of.</summary>
    public static string FieldOf(Query pattern) => pattern switch
    {
        PrefixQuery prefix => prefix.Field,
        WildcardQuery wildcard => wildcard.Field,
        RegexpQuery regexp => regexp.Field,
        FuzzyQuery fuzzy => fuzzy.Field,
        _ => throw new ArgumentException($"{pattern.GetType().Name} has no pattern", nameof(pattern)),
    };

    /// <summary>The terms of a pattern in a segment; null where the segment has no such field.</summary>
    public AcceptedTerms? TermsIn(SegmentView segment, Query pattern) => segment.Terms(FieldOf(pattern), Compiled(pattern).Reading.Another());

    /// <summary>Adds the documents that have a term of the pattern; false where no term fits.</summary>
    public bool AddDocuments(Query pattern, SegmentView segment, DocumentBits bits)
    {
        budget.Look();
        var any = false;
        var (documents, frequencies) = (scratch.Ints(PostingsFormat.BlockLength), scratch.Ints(PostingsFormat.BlockLength));
        var terms = TermsIn(segment, pattern);
        while (terms is not null && terms.Next())
        {
            any = true;
            budget.Check();
            if (segment is SegmentReader reader) TermDocuments.AddTo(bits, reader.PostingsList(terms.Entry), documents, frequencies, budget);
            else for (var postings = terms.Postings(); postings.Next() != PostingsCursor.End;) bits.Set(postings.Document);
        }

        return any;
    }

    /// <summary>The terms of a blended fuzzy query with their parts of its boost, the nearest first, ties in term order.</summary>
    public IReadOnlyList<(string Term, float Boost)> NearestTerms(FuzzyQuery fuzzy) => Nearest(fuzzy).Terms;

    /// <summary>How many documents the most frequent of the terms has that are taken of a blended fuzzy query.</summary>
    public long LargestFrequencyOfNearest(FuzzyQuery fuzzy) => Nearest(fuzzy).LargestFrequency;

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

    private ((string Term, float Boost)[] Terms, long LargestFrequency) Nearest(FuzzyQuery fuzzy)
    {
        var key = KeyOf(fuzzy);
        if (nearest.TryGetValue(key, out var known)) return known;
        var found = new List<(string Term, float Boost, long Documents)>();
        foreach (var (term, documents) in Terms(fuzzy)) found.Add((term, BoostOf(term, fuzzy.Term), documents));
        found.Sort(static (left, right) => left.Boost == right.Boost ? SortKey.CompareUtf8(left.Term, right.Term) : right.Boost.CompareTo(left.Boost));
        var terms = new (string Term, float Boost)[Math.Min(found.Count, FuzzyQuery.MaxExpansions)];
        long largest = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = (found[i].Term, found[i].Boost);
            largest = Math.Max(largest, found[i].Documents);
        }

        return nearest[key] = (terms, largest);
    }

    private (TermAutomaton Automaton, TermReading Reading) Compiled(Query pattern)
    {
        var key = KeyOf(pattern);
        if (compiled.TryGetValue(key, out var known)) return known;
        var automaton = Compile(pattern).Watched(budget.Check);
        return compiled[key] = (automaton, automaton.Reading());
    }

    private IEnumerable<TermFrequency> Terms(Query pattern)
    {
        foreach (var term in corpus.Terms(FieldOf(pattern), Compiled(pattern).Automaton))
        {
            budget.Check();
            yield return term;
        }
    }

    /// <summary>How much of the boost of a word a term has: less the more edits lead to it, compared with the shorter of the two.</summary>
    private static float BoostOf(string term, string word)
    {
        var edits = EditDistance.Between(term, word);
        return edits == 0 ? 1 : Math.Max(0, 1f - (float)edits / Math.Min(EditDistance.LengthOf(word), EditDistance.LengthOf(term)));
    }
}
