namespace SearchPortal.News.Catalog.Grouping;

/// <summary>A story, how its reports differ, and who has none.</summary>
/// <param name="Story">The story.</param>
/// <param name="Differences">What its reports tell differently: names first, then titles and figures.</param>
/// <param name="Compared">How many reports were compared: the first <see cref="MaxCompared"/> at most.</param>
/// <param name="Silent">Outlets that have no report of it, though they write of its actors.</param>
public sealed record StoryComparison(Story Story, IReadOnlyList<StoryDifference> Differences, int Compared, SilentOutlets Silent)
{
    /// <summary>The most reports that are compared.</summary>
    public const int MaxCompared = 100;
}
