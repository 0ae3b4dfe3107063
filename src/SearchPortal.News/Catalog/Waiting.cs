namespace SearchPortal.News.Catalog;

/// <summary>Articles whose actors may be others by the listed names of now: searches follow an edit at once, the actor facet when it is applied.</summary>
/// <param name="Articles">How many there are; null while they are counted.</param>
public sealed record Waiting(long? Articles)
{
    /// <summary>No article waits.</summary>
    public static Waiting None { get; } = new(0L);
}
