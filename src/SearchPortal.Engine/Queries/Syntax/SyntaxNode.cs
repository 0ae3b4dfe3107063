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

/// <summary>A pattern of one word: <c>h?ft*r</c>. A star stands for any run of characters, a question mark for one.</summary>
public sealed record WildcardNode(string Pattern, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>Words like a word: <c>haftar~1</c>.</summary>
/// <param name="Text">The word.</param>
/// <param name="MaxEdits">How many characters may differ, 0 to <see cref="QueryParser.MaxEdits"/>; null where the query does not say.</param>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public sealed record FuzzyNode(string Text, int? MaxEdits, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>A regular expression for one word: <c>/haft.r/</c>; <paramref name="Pattern"/> is without the slashes. It need not be valid.</summary>
public sealed record RegexpNode(string Pattern, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>A clause with a weight of its own: <c>haftar^2</c>.</summary>
/// <param name="Child">The clause.</param>
/// <param name="Boost">0 to <see cref="QueryParser.MaxBoost"/>, with at most four decimals.</param>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public sealed record BoostNode(SyntaxNode Child, float Boost, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>Clauses near each other in one text: <c>haftar NEAR/8 munir</c>. Whether an operand has places in a text is not the parser's to know.</summary>
/// <param name="Kind">The operator.</param>
/// <param name="Distance">The number behind NEAR and ADJ: how many other words may stand between; 0 for the other operators.</param>
/// <param name="Operands">Two to <see cref="QueryParser.MaxOperands"/>.</param>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public sealed record ProximityNode(ProximityKind Kind, int Distance, IReadOnlyList<SyntaxNode> Operands, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>A clause that is there several times: <c>ATLEAST/3 haftar</c>.</summary>
/// <param name="Count">How many times, 1 to <see cref="QueryParser.MaxAtLeast"/>.</param>
/// <param name="Child">The clause.</param>
/// <param name="Start">First UTF-16 code unit in the query text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public sealed record AtLeastNode(int Count, SyntaxNode Child, int Start, int Length) : SyntaxNode(Start, Length);

/// <summary>What stands in the lead: <c>LEAD(haftar munir)</c>.</summary>
public sealed record LeadNode(SyntaxNode Child, int Start, int Length) : SyntaxNode(Start, Length);

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
