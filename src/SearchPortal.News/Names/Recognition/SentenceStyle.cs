namespace SearchPortal.News.Names.Recognition;

/// <summary>How a sentence uses capitals.</summary>
internal enum SentenceStyle
{
    /// <summary>Names and the first word have them.</summary>
    Prose,

    /// <summary>Nearly every word begins with one, as in headlines: they say nothing.</summary>
    Headline,

    /// <summary>All letters are capitals.</summary>
    Capitals,
}
