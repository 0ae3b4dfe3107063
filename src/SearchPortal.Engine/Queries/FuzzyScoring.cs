namespace SearchPortal.Engine.Queries;

/// <summary>How a <see cref="FuzzyQuery"/> scores.</summary>
public enum FuzzyScoring
{
    /// <summary>Lucene's blended frequencies: each term is scored as a term as frequent as the most frequent of them, times 1 − edits / length of the shorter word;
    /// the scores are added up.</summary>
    Blended,

    /// <summary>The boost, whatever term matched. All terms count, however many.</summary>
    Constant,
}
