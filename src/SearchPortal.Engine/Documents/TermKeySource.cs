namespace SearchPortal.Engine.Documents;

/// <summary>Where a text field's terms get keys from. Terms that share a key are found from each other without a walk through the dictionary; what a key
/// means is the user's matter. A term may have none.</summary>
/// <param name="Field">A text field, or its stems.</param>
/// <param name="Version">Changes whenever some term gets other keys; written to each segment.</param>
/// <param name="AddTo">Adds the keys of a term to a list, each once and without half surrogate pairs. It must give the same keys at any time.</param>
public sealed record TermKeySource(string Field, string Version, Action<string, ICollection<string>> AddTo);
