namespace SearchPortal.News.Names.Matching;

/// <summary>Kinds of difference between two spellings: an edit that training never saw weighs what its group weighs.</summary>
internal enum EditGroup
{
    /// <summary>An Arabic letter and a sound that it is commonly written with.</summary>
    Reading,

    /// <summary>Two vowels.</summary>
    Vowels,

    /// <summary>Two consonants that writers take for each other.</summary>
    Confused,

    /// <summary>Two other consonants.</summary>
    Consonants,

    /// <summary>A vowel and a consonant.</summary>
    Mixed,

    /// <summary>A vowel that the other word does not have.</summary>
    NoVowel,

    /// <summary>A weak consonant, or a weak Arabic letter, that the other word does not have.</summary>
    NoWeak,

    /// <summary>Another consonant that the other word does not have.</summary>
    NoConsonant,

    /// <summary>An Arabic long vowel that the Latin word does not have.</summary>
    NoLong,

    /// <summary>A consonant that one word doubles.</summary>
    Doubled,
}
