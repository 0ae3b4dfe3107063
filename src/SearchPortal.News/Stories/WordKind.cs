namespace SearchPortal.News.Stories;

/// <summary>What a word of a text tells when two texts are compared.</summary>
internal enum WordKind
{
    /// <summary>Nothing by itself.</summary>
    Plain,

    /// <summary>It has a digit.</summary>
    Number,

    /// <summary>It is written with a capital where no sentence begins.</summary>
    Name,
}
