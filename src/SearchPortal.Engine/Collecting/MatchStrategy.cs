namespace SearchPortal.Engine.Collecting;

/// <summary>How a segment is searched for the hits with the highest scores. The answers are the same.</summary>
internal enum MatchStrategy
{
    /// <summary>What costs less.</summary>
    Cheapest,

    /// <summary>Every match is scored, one after the other: the reference, and the best where few match.</summary>
    EachMatch,

    /// <summary>Only ranges of documents that can hold a hit are scored, where bounds of the query are known (<see cref="RangeSearch"/>).</summary>
    Ranges,

    /// <summary>A few words, of which a document must have all or some, are joined as sets, however few documents match (<see cref="WordsSearch"/>).</summary>
    Sets,
}
