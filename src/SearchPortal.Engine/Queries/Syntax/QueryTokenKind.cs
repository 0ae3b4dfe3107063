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

    /// <summary>An operator of proximity: <c>NEAR/8</c>, <c>ADJ/3</c>, <c>SENTENCE</c>, <c>PARAGRAPH</c>.</summary>
    Proximity,

    /// <summary><c>ATLEAST/3</c>.</summary>
    AtLeast,

    /// <summary><c>LEAD</c> before an <see cref="Open"/>.</summary>
    Lead,

    /// <summary><c>^2</c> directly behind a <see cref="Leaf"/> or <see cref="Close"/>.</summary>
    Boost,

    /// <summary><c>+</c> directly before a clause.</summary>
    Plus,

    /// <summary><c>-</c> or <c>!</c> directly before a clause.</summary>
    Minus,
}
