namespace SearchPortal.News.Names;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>One human being.</summary>
    Person,

    /// <summary>A party, army, company, ministry, alliance or the like.</summary>
    Organisation,

    /// <summary>A state.</summary>
    Country,

    /// <summary>A town, region, base or building.</summary>
    Place,
}
