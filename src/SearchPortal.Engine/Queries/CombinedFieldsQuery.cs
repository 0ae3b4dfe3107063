namespace SearchPortal.Engine.Queries;

/// <summary>One word or phrase in several texts, scored as if these were one text in which each has its own weight (BM25F; Robertson, Zaragoza:
/// The Probabilistic Relevance Framework: BM25 and Beyond, 2009). It matches where any of the parts does.
/// <code>
/// F     = sum over the parts of  weight · f / ((1 - b) + b · length / average length)      f = frequency in the part's text
/// score = boost · rarity · recurrence · F / (k1 + F)
/// </code>
/// The rarity (idf) is that of the part with the least. With <see cref="RecurrenceLimit"/> c above 0, a word on which the documents that have it dwell weighs
/// more: with a = its occurrences per document that has it, in the same part, recurrence = (1 + c) · a / (c + a), from 1 for a = 1 up to 1 + c.
/// (Paik: A Novel TF-IDF Weighting Scheme for Effective Ranking, 2013, calls a the average elite set frequency.)</summary>
/// <param name="Parts">One or more.</param>
public sealed record CombinedFieldsQuery(IReadOnlyList<FieldPart> Parts) : Query
{
    /// <summary>How slowly repetition saturates, above 0.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>How much a long text counts against its words, 0 to 1.</summary>
    public float B { get; init; } = 0.75f;

    /// <summary>How much recurrence may add to a word's weight; 0 leaves it out.</summary>
    public float RecurrenceLimit { get; init; }
}
