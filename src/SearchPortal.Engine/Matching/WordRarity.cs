using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Matching;

/// <summary>How rare a word or phrase is in a text field.</summary>
/// <param name="Idf">The inverse document frequency; of a phrase, the sum over its words.</param>
/// <param name="Field">The field.</param>
/// <param name="Term">The term that decided it: the rarest one of the most frequent alternative. Null for a phrase.</param>
internal readonly record struct WordRarity(float Idf, string Field, string? Term)
{
    /// <summary>The field of a query that has a frequency in one text.</summary>
    public static string FieldOf(Query words) => words switch
    {
        TermQuery term => term.Field,
        PhraseQuery phrase => phrase.Field,
        SynonymQuery synonyms => synonyms.Field,
        ProximityQuery near => near.Field,
        _ => throw new ArgumentException($"a {words.GetType().Name} has no frequency in one text", nameof(words)),
    };

    /// <summary>The rarity of a query that has a frequency in one text.</summary>
    /// <param name="words">The query.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="frequency">Documents that have a term of a field.</param>
    public static WordRarity Of(Query words, ICorpusStatistics corpus, Func<string, string, long> frequency)
    {
        var field = FieldOf(words);
        var documents = corpus.Field(field).Documents;
        return words switch
        {
            TermQuery term => new WordRarity(Bm25.Idf(documents, frequency(field, term.Term)), field, term.Term),
            SynonymQuery synonyms => OfAlternatives(synonyms),
            PhraseQuery phrase => OfPositions(phrase.Positions),
            ProximityQuery near => OfPositions([near.First, near.Second]),
            _ => throw new ArgumentException($"a {words.GetType().Name} has no rarity", nameof(words)),
        };

        WordRarity OfAlternatives(SynonymQuery synonyms)
        {
            var deciding = synonyms.Alternatives.Where(run => run.Count > 0).Select(run => run.MinBy(term => frequency(field, term))!).MaxBy(term => frequency(field, term));
            return new WordRarity(Bm25.Idf(documents, deciding is null ? 0 : frequency(field, deciding)), field, deciding);
        }

        WordRarity OfPositions(IReadOnlyList<IReadOnlyList<string>> positions) =>
            new((float)positions.Sum(terms => (double)Bm25.Idf(documents, terms.Max(term => frequency(field, term)))), field, null);
    }

    /// <summary>See <see cref="CombinedFieldsQuery.RecurrenceLimit"/>; 1 for a phrase.</summary>
    public float Recurrence(float limit, ICorpusStatistics corpus)
    {
        var having = Term is null ? 0 : corpus.DocumentFrequency(Field, Term);
        if (having == 0) return 1;
        var average = corpus.TotalFrequency(Field, Term!) / (float)having;
        return (1 + limit) * average / (limit + average);
    }
}
