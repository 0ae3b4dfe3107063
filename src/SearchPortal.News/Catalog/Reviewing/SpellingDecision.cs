namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>What an editor decided about a candidate.</summary>
public enum SpellingDecision
{
    /// <summary>It is a spelling of the actor: searches take it for one from now on.</summary>
    Accepted,

    /// <summary>It is another name: no search takes it for the actor unasked, and nobody is asked again.</summary>
    Rejected,
}
