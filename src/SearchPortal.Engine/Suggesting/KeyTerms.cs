using SearchPortal.Engine.Matching;

namespace SearchPortal.Engine.Suggesting;

/// <summary>Chooses the terms that tell most of what a text is about: tf · idf, as Lucene's MoreLikeThis does.
/// Salton, Buckley: Term-weighting approaches in automatic text retrieval (1988).</summary>
public static class KeyTerms
{
    /// <summary>Chooses among the terms of a text: the heaviest first, ties in term order.</summary>
    /// <param name="frequencies">How often the text has each term; parts that tell more, such as a headline, may count more than once.</param>
    /// <param name="documentFrequency">Documents that have a term, the text's own as well.</param>
    /// <param name="documents">All documents.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="mostDocuments">Terms that more documents have are passed over.</param>
    /// <remarks>A term that only one document has can't lead to another one: it is passed over as well.</remarks>
    public static IReadOnlyList<KeyTerm> Choose(IEnumerable<KeyValuePair<string, float>> frequencies, Func<string, long> documentFrequency, long documents, int count, long mostDocuments)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(documentFrequency);
        var terms = new List<KeyTerm>();
        foreach (var (term, frequency) in frequencies)
        {
            var having = documentFrequency(term);
            if (having > 1 && having <= mostDocuments) terms.Add(new KeyTerm(term, frequency, frequency * Bm25.Idf(documents, having)));
        }

        return [.. terms.OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal).Take(count)];
    }
}
