namespace SearchPortal.News.Stories;

/// <summary>A word of a text: a hash of its folded form, which is the same on every machine, and what it is.</summary>
internal readonly record struct TextWord(ulong Hash, WordKind Kind);
