using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Matching;

/// <summary>How rare words are, by BM25's inverse document frequency. What is looked up is remembered for the search.</summary>
internal sealed class Rarity(ICorpusStatistics corpus, PatternSets patterns, TermLists terms)
{
    private readonly Dictionary<CombinedFieldsQuery, (float Idf, float Recurrence)> combined = new(ReferenceEqualityComparer.Instance);

    /// <summary>Documents of the corpus that have a term.</summary>
    public long Frequency(string field, string term) => terms.Frequency(field, term);

    public float OfTerm(TermQuery term) => OfFrequency(term.Field, Frequency(term.Field, term.Term));

    /// <summary>The sum over the positions; a position of several terms is as rare as its most frequent one.</summary>
    public float OfPhrase(PhraseQuery phrase)
    {
        double sum = 0;
        foreach (var terms in phrase.Positions) sum += OfFrequency(phrase.Field, terms.Count == 0 ? 0 : terms.Max(term => Frequency(phrase.Field, term)));
        return (float)sum;
    }

    /// <summary>An alternative is as frequent as its rarest term, and all are as rare as the most frequent one.</summary>
    public float OfSynonyms(SynonymQuery synonyms)
    {
        long largest = 0;
        foreach (var alternative in synonyms.Alternatives)
        {
            if (alternative.Count > 0) largest = Math.Max(largest, alternative.Min(term => Frequency(synonyms.Field, term)));
        }

        return OfFrequency(synonyms.Field, largest);
    }

    /// <summary>As rare as the most frequent of the terms that are taken.</summary>
    public float OfBlended(FuzzyQuery fuzzy) => patterns.LargestFrequencyOfNearest(fuzzy) is > 0 and var largest ? OfFrequency(fuzzy.Field, largest) : 0;

    /// <summary>The rarity of a clause of a near query. Clauses that must all match add up, alternatives are as rare as the least rare of them, a pattern is as rare as
    /// its most frequent term, and what has no words counts nothing. Marks keep no statistics: they are counted among the documents of the text.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="text">The text field.</param>
    public float OfClause(Query clause, string text) => clause switch
    {
        TermQuery term when corpus.Field(term.Field).Documents == 0 => Bm25.Idf(corpus.Field(text).Documents, Frequency(term.Field, term.Term)),
        TermQuery term => OfTerm(term),
        PhraseQuery phrase => OfPhrase(phrase),
        SynonymQuery synonyms => OfSynonyms(synonyms),
        FuzzyQuery { Scoring: FuzzyScoring.Blended } fuzzy => OfBlended(fuzzy),
        _ when QuerySets.IsPattern(clause) => OfFrequency(PatternSets.FieldOf(clause), patterns.LargestFrequency(clause)),
        ProximityQuery near => OfPhrase(new PhraseQuery(near.Field, [near.First, near.Second])),
        CombinedFieldsQuery combined => OfCombined(combined).Idf,
        DecayQuery decay => OfClause(decay.Inner, text),
        NearQuery near => Sum(near.Clauses, text),
        WithinQuery within => Sum(within.Clauses, text),
        BeforeQuery before => OfClause(before.Inner, text),
        AtLeastQuery several => OfClause(several.Inner, text),
        ConstantScoreQuery constant => OfClause(constant.Inner, text),
        DisjunctionMaxQuery union => Least(union.Alternatives, text),
        BooleanQuery { Must.Count: > 0 } boolean => Sum(boolean.Must, text),
        BooleanQuery boolean => Least(boolean.Should, text),
        _ => 0,
    };

    /// <summary>The rarity and the recurrence of the part that is least rare. A field that no document has makes nothing frequent.</summary>
    public (float Idf, float Recurrence) OfCombined(CombinedFieldsQuery query)
    {
        // Each segment asks for the same.
        if (!combined.TryGetValue(query, out var known)) combined[query] = known = FindOfCombined(query);
        return known;
    }

    private (float Idf, float Recurrence) FindOfCombined(CombinedFieldsQuery query)
    {
        var (idf, deciding) = query.Parts.Select(part => part.Words).Where(words => corpus.Field(FieldOf(words)).Documents > 0)
            .Select(words => (Idf: OfClause(words, FieldOf(words)), Words: words)).DefaultIfEmpty().MinBy(part => part.Idf);
        if (query.RecurrenceLimit == 0 || deciding is null || DecidingTerm(deciding) is not { } term) return (idf, 1);
        var documents = Frequency(FieldOf(deciding), term);
        if (documents == 0) return (idf, 1);
        var average = terms.TotalFrequency(FieldOf(deciding), term) / (float)documents;
        return (idf, (1 + query.RecurrenceLimit) * average / (query.RecurrenceLimit + average));
    }

    /// <summary>The field of a query that has a frequency in one text (see FieldPart).</summary>
    public static string FieldOf(Query words) => words switch
    {
        TermQuery term => term.Field,
        PhraseQuery phrase => phrase.Field,
        SynonymQuery synonyms => synonyms.Field,
        ProximityQuery near => near.Field,
        _ => throw new ArgumentException($"a {words.GetType().Name} has no frequency in one text", nameof(words)),
    };

    /// <summary>The term that makes a word as frequent as it is; null for a phrase.</summary>
    private string? DecidingTerm(Query words) => words switch
    {
        TermQuery term => term.Term,
        SynonymQuery synonyms => synonyms.Alternatives.Where(run => run.Count > 0).Select(run => run.MinBy(term => Frequency(synonyms.Field, term))!).MaxBy(term => Frequency(synonyms.Field, term)),
        _ => null,
    };

    /// <summary>The sum of the clauses' rarities.</summary>
    public float Sum(IReadOnlyList<Query> clauses, string text)
    {
        double sum = 0;
        foreach (var clause in clauses) sum += OfClause(clause, text);
        return (float)sum;
    }

    private float Least(IReadOnlyList<Query> alternatives, string text) => alternatives.Count == 0 ? 0 : alternatives.Min(alternative => OfClause(alternative, text));

    private float OfFrequency(string field, long frequency) => Bm25.Idf(corpus.Field(field).Documents, frequency);
}
