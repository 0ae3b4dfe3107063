namespace SearchPortal.News.Catalog;

/// <summary>What a <see cref="NamesUpdate"/> did.</summary>
/// <param name="Read">Articles that were read again.</param>
/// <param name="Changed">Those of them in which other actors, or actors at other places, were recognised.</param>
/// <param name="Moved">Articles with a name that nobody listed and that is another actor's now.</param>
/// <param name="Interrupted">Whether it was stopped before the end.</param>
/// <param name="Authority">The version of the listed actors that was applied.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record NamesSummary(long Read, long Changed, long Moved, bool Interrupted, string Authority, TimeSpan Elapsed);
