using System.Collections.Frozen;

namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>
/// Reads the query language. Any text is a query: what is malformed is repaired, and a note says how. No word is dropped
/// without a note.
/// </summary>
/// <remarks>
/// The grammar (EBNF; white space separates clauses):
/// <code>
/// query       = { alternative } ;                               side by side: plain clauses
/// alternative = conjunction , { ( "OR" | "||" ) , conjunction } ;
/// conjunction = proximity , { ( "AND" | "&amp;&amp;" ) , proximity } ;
/// proximity   = operand , { ( near | adj | "SENTENCE" | "PARAGRAPH" ) , operand } ;
/// near        = "NEAR" , [ "/" , digits ] ;                      either order; 8 without a number
/// adj         = "ADJ" , [ "/" , digits ] ;                       in order; 0 without a number
/// operand     = { "NOT" | "+" | "-" | "!" } , boosted ;          a sign stands directly before its clause
/// boosted     = clause , [ "^" , number ] ;                      directly behind its clause
/// clause      = word | prefix | wildcard | fuzzy | regexp | phrase | spellings | field | at least | lead
///             | "(" , query , ")" | "*" | "*:*" ;
/// prefix      = word , "*" ;
/// wildcard    = word with "*" or "?" in it or before it ;
/// fuzzy       = word , "~" , [ "0" | "1" | "2" ] ;
/// regexp      = "/" , characters without white space , "/" ;
/// phrase      = quote , text , quote , [ "~" , digits ] ;        " “ ” „ or « » as quotes
/// spellings   = "name:" , ( phrase | word ) ;                    each word in any known spelling
/// at least    = "ATLEAST/" , digits , boosted ;
/// lead        = "LEAD" , "(" , query , ")" ;
/// field       = name , ":" , ( range | any clause but a second field ) ;
/// range       = "[" , ( text | "*" ) , "TO" , ( text | "*" ) , "]" ;
/// </code>
/// So NOT binds closest, then proximity, then AND, then OR, then standing side by side: <c>a b OR c</c> is <c>a</c> beside
/// <c>(b OR c)</c>. Operators are in capitals. A word ends at white space, a quote, a parenthesis or a caret; punctuation around it is
/// left out, also a question mark behind it. A group that only excludes gets an <see cref="AllNode"/> as its first clause. An
/// operator that binds nothing is a word, in small letters; one with a number is left out.
/// <para>
/// Note codes: missing-quote, empty-phrase, missing-parenthesis, empty-parentheses, missing-bracket, missing-slash, unreadable-range,
/// range-inclusive, dangling-operator, operator-lower-case, unknown-field, field-without-value, star-unsupported, fuzzy-unsupported,
/// empty-pattern, edits-limited, slop-limited, bad-number, bad-boost, too-many-operands, too-long, too-many-clauses, too-deep,
/// more-repairs.
/// </para>
/// </remarks>
public static class QueryParser
{
    /// <summary>The most UTF-16 code units that are read.</summary>
    public const int MaxLength = 10_000;

    /// <summary>The most words, phrases and other clauses that are read.</summary>
    public const int MaxClauses = 1_024;

    /// <summary>How deep parentheses may stand in each other.</summary>
    public const int MaxDepth = 64;

    /// <summary>The largest slop of a phrase.</summary>
    public const int MaxSlop = 100;

    /// <summary>The largest number behind NEAR and ADJ.</summary>
    public const int MaxDistance = 100;

    /// <summary>The number of a NEAR that has none: so many other words may stand between.</summary>
    public const int DefaultNear = 8;

    /// <summary>The number of an ADJ that has none: side by side.</summary>
    public const int DefaultAdjacent = 0;

    /// <summary>The most clauses that operators of proximity join without parentheses.</summary>
    public const int MaxOperands = 8;

    /// <summary>The largest number behind ATLEAST.</summary>
    public const int MaxAtLeast = 100;

    /// <summary>The most characters in which <c>haftar~2</c> lets words differ.</summary>
    public const int MaxEdits = 2;

    /// <summary>The largest weight: <c>haftar^100</c>.</summary>
    public const int MaxBoost = 100;

    /// <summary>The name before a colon that asks for every spelling. It is no field.</summary>
    internal const string SpellingField = "name";

    /// <summary>The fields that are known where the caller names none.</summary>
    public static IReadOnlySet<string> DefaultFields { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "title", "body", "outlet", "actor", "topic", "language", "author", "dateline", "date", "id");

    /// <summary>Reads a query with the default fields. Never throws on any text.</summary>
    public static ParsedQuery Parse(string text) => Parse(text, DefaultFields);

    /// <summary>Reads a query. Never throws on any text; the time is linear in its length.</summary>
    /// <param name="text">The query as typed.</param>
    /// <param name="fields">The fields that may stand before a colon, in lower case.</param>
    public static ParsedQuery Parse(string text, IReadOnlySet<string> fields)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fields);
        var notes = new QueryNotes();
        var lexer = new QueryLexer(Shorten(text, notes), fields, notes);
        var tokens = Parentheses.Balance(lexer.Read(), notes);
        var root = new TreeBuilder(tokens, MaxClauses - lexer.ClauseCount, notes).Build();
        return new ParsedQuery(text, root, notes.InOrder());
    }

    private static string Shorten(string text, QueryNotes notes)
    {
        if (text.Length <= MaxLength) return text;
        var length = CharacterRules.WholeLength(text, MaxLength);
        // A word that the limit cuts in two would find other things: leave it out whole, if it is of a sane length.
        var lastSpace = text.AsSpan(length - 256, 256).LastIndexOfAny(' ', '\n', '\t');
        if (lastSpace >= 0) length += lastSpace - 256;
        notes.AddLimit("too-long", length, $"A query has at most {MaxLength:N0} characters. The last {text.Length - length:N0}, from {QueryNotes.Quote(text.AsSpan(length).Trim())} on, were left out.");
        return text[..length];
    }
}
