namespace SearchPortal.Engine.Analysis;

/// <summary>What an analyzer makes of a word.</summary>
/// <param name="Term">The folded word; empty where nothing is left of it.</param>
/// <param name="Stem">The stem of the term.</param>
/// <param name="Unit">The stem where the word is a unit behind a number (4 bn); null where it is no unit.</param>
internal readonly record struct WordForms(string Term, string Stem, string? Unit = null);
