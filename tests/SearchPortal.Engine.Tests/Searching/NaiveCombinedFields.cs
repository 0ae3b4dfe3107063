using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>The truth of words over several texts, of words near each other and of age: the formulas as their queries state them.</summary>
internal static class NaiveCombinedFields
{
    public static float? Score(CombinedFieldsQuery query, NaiveDocument document, float boost, NaiveSearcher corpus)
    {
        var sum = query.Parts.Where(part => Frequency(part.Words, document) > 0)
            .Aggregate(0f, (sum, part) => sum + part.Weight * Frequency(part.Words, document) * (1f / Length(FieldOf(part.Words), document, query.B, corpus)));
        if (sum == 0) return null;
        var deciding = query.Parts.Select(part => part.Words).Where(words => corpus.Field(FieldOf(words)).Documents > 0).MinBy(words => corpus.Rarity(words, FieldOf(words)))!;
        var weight = boost * corpus.Rarity(deciding, FieldOf(deciding)) * Recurrence(deciding, query.RecurrenceLimit, corpus);
        return weight - weight / (1f + sum / query.K1);
    }

    public static float Decay(DecayQuery query, NaiveDocument document)
    {
        var halfLives = document.Numbers.TryGetValue(query.Field, out var number) ? Math.Max(0, query.Origin - (double)number) / query.HalfLife : 1;
        return 1 - query.Weight + query.Weight * (float)Math.Pow(2, -halfLives);
    }

    /// <summary>How often a query that has a frequency in one text occurs there.</summary>
    public static float Frequency(Query words, NaiveDocument document) => words switch
    {
        TermQuery term => document.PositionsOf(term.Field, term.Term).Length,
        PhraseQuery phrase => document.RunsOf(phrase.Field, phrase.Positions).Count(),
        SynonymQuery synonyms => synonyms.Alternatives.Sum(run => document.RunsOf(synonyms.Field, [.. run.Select(term => new[] { term })]).Count()),
        ProximityQuery near => Nearness(near, document),
        _ => throw new ArgumentException(words.ToString()),
    };

    private static float Nearness(ProximityQuery query, NaiveDocument document)
    {
        int[] Places(IReadOnlyList<string> terms) => [.. terms.SelectMany(term => document.PositionsOf(query.Field, term)).Distinct().Order()];
        var others = Places(query.Second);
        return Places(query.First)
            .Select(place => others.Where(other => other != place).Select(other => Math.Abs(other - place) - 1).DefaultIfEmpty(int.MaxValue).Min())
            .Where(between => between <= query.Distance).Aggregate(0f, (sum, between) => sum + 1f / (1 + between));
    }

    private static float Length(string field, NaiveDocument document, float b, NaiveSearcher corpus)
    {
        var average = (float)(corpus.Field(field).Words / (double)corpus.Field(field).Documents);
        return 1 - b + b * LengthCode.Decode(LengthCode.Encode(document.WordsOf(field).Length)) / average;
    }

    /// <summary>By how often a document that has the word has it; 1 for a phrase.</summary>
    private static float Recurrence(Query words, float limit, NaiveSearcher corpus)
    {
        var field = FieldOf(words);
        long Documents(string term) => corpus.DocumentFrequency(field, term);
        var term = words switch
        {
            TermQuery only => only.Term,
            SynonymQuery synonyms => synonyms.Alternatives.Select(run => run.MinBy(Documents)!).MaxBy(Documents),
            _ => null,
        };
        if (limit == 0 || term is null || Documents(term) == 0) return 1;
        var average = corpus.TotalFrequency(field, term) / (float)Documents(term);
        return (1 + limit) * average / (limit + average);
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
