namespace SearchPortal.News.Differences;

/// <summary>Words side by side of which all became the same.</summary>
/// <param name="Kind">What became of them; never <see cref="ChangeKind.Changed"/>.</param>
/// <param name="Text">The words, with what stands between them.</param>
public sealed record ChangedRun(ChangeKind Kind, string Text);
