namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>A part of a query as it was written, before any schema, analysis or expansion.</summary>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public abstract record SyntaxNode(int Start, int Length);

/// <summary>A word: <c>haftar</c>. It may hold several tokens (<c>JF-17</c>); these must then stand side by side.</summary>
public sealed record WordNode(string Text, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>Words in quotes: <c>"field marshal"~2</c> (literal) or <c>name:"saddam haftar"</c> (every spelling of each word in place).</summary>
/// <param name="Text">What stands between the quotes.</param>
/// <param name="Slop">How many moves may bring the words into place (Lucene's slop).</param>
/// <param name="EverySpelling">True for <c>name:"…"</c>: any known spelling of a word may stand in its place.</param>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public sealed record PhraseNode(string Text, int Slop, bool EverySpelling, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>The beginning of a word: <c>arm*</c>; <paramref name="Text"/> is without the star.</summary>
public sealed record PrefixNode(string Text, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>A clause in one field: <c>title:haftar</c>, <c>outlet:"Al-Ahram"</c>, <c>actor:(haftar OR munir)</c>.</summary>
/// <param name="Field">The field's name as written, in lower case.</param>
/// <param name="Child">What must match there.</param>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public sealed record FieldNode(string Field, SyntaxNode Child, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>A range: <c>date:[2026-01 TO 2026-02]</c> is a <see cref="FieldNode"/> around one. Both ends are part of it.</summary>
/// <param name="From">Lower end as written, or null for an open end (<c>*</c>).</param>
/// <param name="To">Upper end as written, or null for an open end.</param>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public sealed record RangeNode(string? From, string? To, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>Everything: <c>*</c> alone or <c>*:*</c>.</summary>
public sealed record AllNode(int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>Several clauses side by side.</summary>
public sealed record GroupNode(IReadOnlyList<GroupClause> Clauses, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>A clause of a <see cref="GroupNode"/>.</summary>
public sealed record GroupClause(ClauseKind Kind, SyntaxNode Node);

/// <summary>How a clause takes part in its group.</summary>
public enum ClauseKind
{
    /// <summary>Written without an operator: the reader of the query decides (all must match, or most of them).</summary>
    Plain,

    /// <summary><c>+x</c> or a side of <c>AND</c>.</summary>
    Must,

    /// <summary>A side of <c>OR</c>.</summary>
    Should,

    /// <summary><c>-x</c> or <c>NOT x</c>.</summary>
    MustNot,
}
