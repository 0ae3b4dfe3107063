using SearchPortal.Engine.Matching;

namespace SearchPortal.News.Catalog;

/// <summary>A node of an explanation of a score.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Rule">How the value follows from those of the parts.</param>
/// <param name="Description">What it is, with the numbers of the formula.</param>
/// <param name="Reading">The same in a reader's words; null for what only a formula needs.</param>
/// <param name="Parts">What makes it up.</param>
public sealed record ScoreExplanation(double Value, ExplanationRule Rule, string Description, string? Reading, IReadOnlyList<ScoreExplanation> Parts);
