namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>A query text, understood.</summary>
/// <param name="Text">The text as given.</param>
/// <param name="Root">The tree, or null where the text asks for nothing.</param>
/// <param name="Notes">What was repaired, in the words of the page; empty for a well-formed query.</param>
public sealed record ParsedQuery(string Text, SyntaxNode? Root, IReadOnlyList<QueryNote> Notes);

/// <summary>A repair that the parser made.</summary>
/// <param name="Code">A stable name for programs, such as <c>missing-quote</c>.</param>
/// <param name="Message">A sentence for people: what was wrong and how it was read.</param>
/// <param name="Start">Where in the query text, in UTF-16 code units.</param>
public sealed record QueryNote(string Code, string Message, int Start);
