namespace SearchPortal.Engine.Queries;

/// <summary>Terms at neighbouring positions. Scored by BM25 with the number of places as frequency.</summary>
/// <param name="Field">A text field or its stems.</param>
/// <param name="Positions">For each position in turn, the terms of which one must stand there.</param>
/// <param name="Slop">How many moves of a word may bring them into place; with 0 they stand exactly so (Lucene's slop: each place that fits
/// with a distance d counts 1/(1+d)).</param>
public sealed record PhraseQuery(string Field, IReadOnlyList<IReadOnlyList<string>> Positions, int Slop = 0) : Query
{
    /// <summary>A phrase of one term per position.</summary>
    public static PhraseQuery Of(string field, IEnumerable<string> terms, int slop = 0) =>
        new(field, terms.Select(term => (IReadOnlyList<string>)[term]).ToArray(), slop);
}
