namespace SearchPortal.Engine.Analysis;

/// <summary>What the word before a full stop says about the end of the sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation: the sentence ends.</summary>
    None,

    /// <summary>A title such as Gen.: the sentence goes on with a name.</summary>
    Name,

    /// <summary>A word such as No. or Jan.: the sentence goes on where a number follows.</summary>
    Number,

    /// <summary>An initial, letters with stops (U.N.) or a word such as Inc.: the sentence ends where a function word with a capital follows.</summary>
    Either,
}
