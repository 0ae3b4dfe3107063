namespace SearchPortal.News.Differences;

/// <summary>A paragraph of one text or of both.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Runs">Its text: without what was added it is that of the first text, without what was removed that of the second.</param>
public sealed record ChangedParagraph(ChangeKind Kind, IReadOnlyList<ChangedRun> Runs)
{
    /// <summary>A paragraph that became one thing as a whole.</summary>
    public static ChangedParagraph Whole(ChangeKind kind, string text) => new(kind, [new ChangedRun(kind, text)]);
}
