namespace SearchPortal.Engine.Queries;

/// <summary>Two words near each other in one text, in either order, for scoring: each place of the first counts 1 / (1 + words between it and the nearest place
/// of the second), where that many words are allowed. As rare as both words together (the sum of their rarities), as in a phrase. It marks nothing: the words
/// themselves are asked elsewhere. (The unordered windows of Metzler, Croft: A Markov Random Field Model for Term Dependencies, 2005.)</summary>
/// <param name="Field">A text field or its stems.</param>
/// <param name="First">The terms that stand for the first word.</param>
/// <param name="Second">The terms that stand for the second.</param>
/// <param name="Distance">At most so many words stand between.</param>
public sealed record ProximityQuery(string Field, IReadOnlyList<string> First, IReadOnlyList<string> Second, int Distance) : Query;
