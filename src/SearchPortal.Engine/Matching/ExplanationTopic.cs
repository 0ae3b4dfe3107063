namespace SearchPortal.Engine.Matching;

/// <summary>What an <see cref="Explanation"/> is about.</summary>
public enum ExplanationTopic
{
    /// <summary>A number of a formula.</summary>
    Number,

    /// <summary>Several queries together.</summary>
    Combination,

    /// <summary>A word or phrase in one text or in several.</summary>
    Words,

    /// <summary>Words that stand near each other.</summary>
    Nearness,

    /// <summary>A clause that counts the same in every document.</summary>
    Constant,

    /// <summary>What age leaves of a score.</summary>
    Age,
}
