namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>The kinds of <see cref="QueryToken"/>.</summary>
internal enum QueryTokenKind
{
    /// <summary>A clause without parts; its node is null where it holds nothing to search for.</summary>
    Leaf,

    /// <summary>A known field's name and colon; a <see cref="Leaf"/> or <see cref="Open"/> follows.</summary>
    Field,

    /// <summary>An unknown field's name and colon before a quote or parenthesis; a <see cref="Leaf"/> or <see cref="Open"/> follows.</summary>
    UnknownField,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary><c>AND</c> or <c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>OR</c> or <c>||</c>.</summary>
    Or,

    /// <summary><c>NOT</c>.</summary>
    Not,

    /// <summary><c>+</c> directly before a clause.</summary>
    Plus,

    /// <summary><c>-</c> or <c>!</c> directly before a clause.</summary>
    Minus,
}
