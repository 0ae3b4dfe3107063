namespace SearchPortal.Engine.Analysis;

/// <summary>One word of a text, as an <see cref="Analyzer"/> sees it. Its position is its place in the list, from 0, without gaps.</summary>
/// <param name="Term">The exact form: case and diacritics folded, possessive removed. Never empty.</param>
/// <param name="Stem">The stem of <paramref name="Term"/>; equal to it where the analyzer has no stemmer or the word has no other stem.</param>
/// <param name="Start">First UTF-16 code unit of the word in the text.</param>
/// <param name="End">One past the last UTF-16 code unit of the word in the text.</param>
public readonly record struct Token(string Term, string Stem, int Start, int End);
