namespace SearchPortal.News.Names.Matching;

/// <summary>What a match of two spellings is good for.</summary>
public enum MatchStrength
{
    /// <summary>Two names.</summary>
    None,

    /// <summary>Perhaps one name: offered to the reader, never searched unasked.</summary>
    Weak,

    /// <summary>Probably one name: ranked lower, or where another word of the name agrees.</summary>
    Good,

    /// <summary>One name: searched always.</summary>
    Strong,
}
