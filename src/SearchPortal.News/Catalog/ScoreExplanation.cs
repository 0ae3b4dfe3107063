namespace SearchPortal.News.Catalog;

/// <summary>A node of an explanation; values of its parts give its own value.</summary>
public sealed record ScoreExplanation(double Value, string Description, IReadOnlyList<ScoreExplanation> Parts);
