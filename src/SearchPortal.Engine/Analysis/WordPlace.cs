namespace SearchPortal.Engine.Analysis;

/// <summary>A word of a text that is to be looked up.</summary>
/// <param name="Start">Where it begins in its run.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Hash">See <see cref="WordTable.HashOf"/>.</param>
internal readonly record struct WordPlace(int Start, int End, ulong Hash);
