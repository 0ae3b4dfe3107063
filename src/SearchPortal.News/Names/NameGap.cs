namespace SearchPortal.News.Names;

/// <summary>What stands between a word and the word before it.</summary>
internal enum NameGap
{
    /// <summary>Punctuation, a blank line or the start of the text: no name reaches across.</summary>
    Break,

    /// <summary>A full stop and white space: an abbreviation such as <c>Gen.</c>, or the end of a sentence.</summary>
    Stop,

    /// <summary>White space.</summary>
    Space,

    /// <summary>A hyphen of any kind.</summary>
    Hyphen,

    /// <summary>Nothing: the text runs the two words together.</summary>
    Joined,
}
