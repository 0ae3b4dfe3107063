namespace SearchPortal.Engine.Suggesting;

/// <summary>A term of the index that a word may mean.</summary>
/// <param name="Term">The term.</param>
/// <param name="Edits">The edits between the word and the term, or the nearest beginning of it.</param>
/// <param name="DocumentFrequency">Documents that have it, deleted ones too.</param>
public readonly record struct TermSuggestion(string Term, int Edits, long DocumentFrequency);
