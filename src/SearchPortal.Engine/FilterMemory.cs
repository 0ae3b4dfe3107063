namespace SearchPortal.Engine;

/// <summary>What is kept of filters that were asked for before.</summary>
/// <param name="Bytes">Memory that the sets of documents take.</param>
/// <param name="MostBytes">How much they may take.</param>
/// <param name="Found">How often a set was asked for that was there.</param>
/// <param name="NotFound">How often one was asked for that was not.</param>
public readonly record struct FilterMemory(long Bytes, long MostBytes, long Found, long NotFound);
