namespace SearchPortal.Engine.Matching;

/// <summary>A matcher of words: it has a frequency.</summary>
internal abstract class LeafMatcher : Matcher
{
    /// <summary>How often the word or phrase occurs in the document it stands on; a phrase that fits with a distance counts less than 1.</summary>
    public abstract float Frequency { get; }
}
