namespace SearchPortal.News.Catalog;

/// <summary>What a clause of a query was understood as.</summary>
public enum QueryClauseKind
{
    /// <summary>A word, with its forms and other spellings.</summary>
    Word,

    /// <summary>A word such as <c>the</c> that need not match.</summary>
    StopWord,

    /// <summary>Several words that are one name.</summary>
    Name,

    /// <summary>Words in quotes.</summary>
    Phrase,

    /// <summary>A beginning, a wildcard, a fuzzy word or a regular expression.</summary>
    Pattern,

    /// <summary>Clauses near each other.</summary>
    Near,

    /// <summary>A clause that must be there several times.</summary>
    AtLeast,

    /// <summary>What must stand in the lead.</summary>
    Lead,

    /// <summary>A whole value or a date.</summary>
    Filter,

    /// <summary>Clauses in parentheses.</summary>
    Group,

    /// <summary>A star: everything.</summary>
    Everything,
}
