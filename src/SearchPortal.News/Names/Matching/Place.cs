namespace SearchPortal.News.Names.Matching;

/// <summary>Where in its word a unit stands. Spellings differ more in some places than in others.</summary>
internal enum Place : byte
{
    /// <summary>The first unit of the word.</summary>
    First,

    /// <summary>None of the others.</summary>
    Middle,

    /// <summary>The last unit of the word.</summary>
    Last,

    /// <summary>The first vowel of a word that starts with a consonant.</summary>
    FirstVowel,

    /// <summary>The last vowel of a word that ends in a consonant, where it has another one before.</summary>
    LastVowel,
}
