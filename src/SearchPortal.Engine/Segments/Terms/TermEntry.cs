namespace SearchPortal.Engine.Segments.Terms;

/// <summary>What the dictionary knows of a term.</summary>
/// <param name="DocumentFrequency">Documents that have it.</param>
/// <param name="TotalFrequency">How often they have it, all together.</param>
/// <param name="Postings">Where its documents and frequencies are.</param>
/// <param name="PostingsLength">Bytes of them.</param>
/// <param name="Positions">Where its positions are.</param>
/// <param name="PositionsLength">Bytes of them.</param>
internal readonly record struct TermEntry(int DocumentFrequency, long TotalFrequency, long Postings, long PostingsLength, long Positions, long PositionsLength);
