namespace SearchPortal.Engine.Suggesting;

/// <summary>Something that has a name and can be suggested.</summary>
/// <param name="Value">What choosing it asks for.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Spellings">Other ways to write its name.</param>
/// <param name="Uses">Documents that have it: of two that match alike, the more used comes first.</param>
public sealed record LabelEntry(string Value, string Label, IReadOnlyList<string> Spellings, long Uses);
