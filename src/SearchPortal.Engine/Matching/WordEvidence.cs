namespace SearchPortal.Engine.Matching;

/// <summary>What an explanation rests on in one text.</summary>
/// <param name="Field">The postings field (a text field or its stems).</param>
/// <param name="Frequency">How often the word or phrase occurs there; where it is counted by nearness, the sum of that.</param>
/// <param name="IsNearness">Whether it is two words near each other.</param>
public sealed record WordEvidence(string Field, float Frequency, bool IsNearness);
