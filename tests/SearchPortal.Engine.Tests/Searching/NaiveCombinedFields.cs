using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>The truth of words over several texts, of words near each other and of age: the formulas as their queries state them.</summary>
internal static class NaiveCombinedFields
{
    public static float? Score(CombinedFieldsQuery query, NaiveDocument document, float boost, NaiveSearcher corpus)
    {
        var sum = query.Parts.Where(part => Frequency(part.Words, document) > 0).Sum(part => part.Weight * Frequency(part.Words, document) / Length(part.Words, document, query.B, corpus));
        if (sum == 0) return null;
        var parts = query.Parts.Where(part => corpus.Field(FieldOf(part.Words)).Documents > 0);
        var (idf, recurrence) = parts.Select(part => Rarity(part.Words, corpus)).MinBy(rarity => rarity.Idf);
        if (query.RecurrenceLimit > 0 && recurrence is { } average) boost *= (float)((1 + query.RecurrenceLimit) * average / (query.RecurrenceLimit + average));
        return (float)(boost * idf * sum / (query.K1 + sum));
    }

    public static float? Score(ProximityQuery query, NaiveDocument document, float boost, NaiveSearcher corpus) =>
        corpus.Bm25(document, query.Field, (float)Frequency(query, document), boost, (float)Rarity(query, corpus).Idf);

    public static float Decay(DecayQuery query, NaiveDocument document)
    {
        var halfLives = document.Numbers.TryGetValue(query.Field, out var number) ? Math.Max(0, query.Origin - (double)number) / query.HalfLife : 1;
        return (float)(1 - query.Weight + query.Weight * Math.Pow(0.5, halfLives));
    }

    private static double Frequency(Query words, NaiveDocument document) => words switch
    {
        TermQuery term => NaiveSearcher.Count(document, term.Field, [[term.Term]]),
        PhraseQuery phrase => NaiveSearcher.Count(document, phrase.Field, phrase.Positions),
        SynonymQuery synonyms => synonyms.Alternatives.Sum(run => NaiveSearcher.Count(document, synonyms.Field, run.Select(term => new[] { term }).ToArray())),
        ProximityQuery near => Nearness(near, NaiveSearcher.WordsOf(document, near.Field)),
        _ => throw new ArgumentException(words.ToString()),
    };

    private static double Nearness(ProximityQuery query, string[] words)
    {
        int[] Places(IReadOnlyList<string> terms) => [.. Enumerable.Range(0, words.Length).Where(place => terms.Contains(words[place]))];
        var others = Places(query.Second);
        return Places(query.First)
            .Select(place => others.Where(other => other != place).Select(other => Math.Abs(other - place) - 1).DefaultIfEmpty(int.MaxValue).Min())
            .Where(between => between <= query.Distance).Sum(between => 1.0 / (1 + between));
    }

    private static double Length(Query words, NaiveDocument document, float b, NaiveSearcher corpus)
    {
        var field = FieldOf(words);
        var statistics = corpus.Field(field);
        var length = LengthCode.Decode(LengthCode.Encode(NaiveSearcher.WordsOf(document, field).Length));
        return statistics.Documents == 0 ? 1 : 1 - b + b * length / (statistics.Words / (double)statistics.Documents);
    }

    /// <summary>The rarity, and how often a document that has the word has it; null for a phrase.</summary>
    private static (double Idf, double? Recurrence) Rarity(Query words, NaiveSearcher corpus)
    {
        var field = FieldOf(words);
        double Idf(IEnumerable<string> terms) => corpus.Idf(field, terms.Max(term => corpus.DocumentFrequency(field, term)));
        double? Recurrence(string term) => corpus.DocumentFrequency(field, term) is > 0 and var documents ? corpus.TotalFrequency(field, term) / (double)documents : null;
        switch (words)
        {
            case TermQuery term:
                return (Idf([term.Term]), Recurrence(term.Term));
            case SynonymQuery synonyms:
                var deciding = synonyms.Alternatives.Select(run => run.MinBy(term => corpus.DocumentFrequency(field, term))!).MaxBy(term => corpus.DocumentFrequency(field, term))!;
                return (Idf([deciding]), Recurrence(deciding));
            case PhraseQuery phrase:
                return (phrase.Positions.Sum(Idf), null);
            case ProximityQuery near:
                return (Idf(near.First) + Idf(near.Second), null);
            default:
                throw new ArgumentException(words.ToString());
        }
    }

    private static string FieldOf(Query words) => words switch
    {
        TermQuery term => term.Field,
        PhraseQuery phrase => phrase.Field,
        SynonymQuery synonyms => synonyms.Field,
        ProximityQuery near => near.Field,
        _ => throw new ArgumentException(words.ToString()),
    };
}
