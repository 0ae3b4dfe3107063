namespace SearchPortal.News.Catalog.Spelling;

/// <summary>Why a spelling is taken for another one.</summary>
public enum SpellingReason
{
    /// <summary>The authority file lists it.</summary>
    Listed,

    /// <summary>The matcher judges it to be the same name, in the same script.</summary>
    Matched,

    /// <summary>The matcher judges it to be the same name in another script.</summary>
    Transliteration,

    /// <summary>British and American spelling.</summary>
    BritishAmerican,
}
