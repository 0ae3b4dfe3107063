namespace SearchPortal.News.Names;

/// <summary>How a word is written. The order matters: from <see cref="Capital"/> on, the word begins with a capital.</summary>
internal enum LetterCase
{
    /// <summary>The script has no capitals, or the word has no letters.</summary>
    None,

    /// <summary>The first letter is small.</summary>
    Lower,

    /// <summary>The first letter is a capital, some other is small.</summary>
    Capital,

    /// <summary>Every letter is a capital.</summary>
    Capitals,
}
