namespace SearchPortal.Engine.Matching;

/// <summary>What an explanation rests on in one text.</summary>
/// <param name="Field">The postings field (a text field or its stems).</param>
/// <param name="Frequency">How often the word or phrase occurs there; less than 1 for each place that only fits with a distance.</param>
public sealed record WordEvidence(string Field, float Frequency);
