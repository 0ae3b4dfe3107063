namespace SearchPortal.News.Catalog.Grouping;

/// <summary>Something that reports of one event tell differently: at least two of them have nothing in common in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">What it is about: an actor's name, a currency with its magnitude (<c>USD, billions</c>), what is counted, a month.</param>
/// <param name="ActorId">The actor, or null.</param>
/// <param name="Variants">What is told, as the first report writes it.</param>
public sealed record StoryDifference(DifferenceKind Kind, string Subject, string? ActorId, IReadOnlyList<DifferenceVariant> Variants);

/// <summary>One way in which it is told.</summary>
/// <param name="Text">As the first of its reports writes it.</param>
/// <param name="Reports">The reports that tell it so, by their places in the story, from 0.</param>
public sealed record DifferenceVariant(string Text, IReadOnlyList<int> Reports);
