namespace SearchPortal.Engine.Suggesting;

/// <summary>A term that tells what a text is about.</summary>
/// <param name="Term">The term.</param>
/// <param name="Frequency">How often the text has it, as counted by the asker.</param>
/// <param name="Weight">How much it tells: frequency times rarity.</param>
public readonly record struct KeyTerm(string Term, float Frequency, float Weight);
