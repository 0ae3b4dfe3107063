namespace SearchPortal.News.Differences;

/// <summary>What is different between two texts.</summary>
/// <param name="Title">The headline; no run where neither has one.</param>
/// <param name="Paragraphs">The paragraphs of both, in the order of both.</param>
public sealed record TextDifference(IReadOnlyList<ChangedRun> Title, IReadOnlyList<ChangedParagraph> Paragraphs)
{
    /// <summary>Whether a part was too long to be compared word by word: it stands there as removed and added.</summary>
    public bool IsCoarse { get; init; }

    /// <summary>Whether nothing is different.</summary>
    public bool IsSame => Title.All(run => run.Kind == ChangeKind.Same) && Paragraphs.All(paragraph => paragraph.Kind == ChangeKind.Same);
}
