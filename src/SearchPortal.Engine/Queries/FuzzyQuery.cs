namespace SearchPortal.Engine.Queries;

/// <summary>Terms within a few edits of a word: an edit inserts, deletes or changes one character, or swaps two neighbours
/// (optimal string alignment distance, in Unicode scalar values).</summary>
/// <param name="Field">A text field or its stems.</param>
/// <param name="Term">The word.</param>
/// <param name="MaxEdits">0 to 2.</param>
/// <param name="PrefixLength">How many characters at the beginning must be equal; at most the whole word.</param>
/// <param name="Scoring">How the terms that fit are scored.</param>
public sealed record FuzzyQuery(string Field, string Term, int MaxEdits, int PrefixLength = 0, FuzzyScoring Scoring = FuzzyScoring.Blended) : Query
{
    /// <summary>The most terms that a blended score takes: the nearest first, ties in term order.</summary>
    public const int MaxExpansions = 50;
}
