namespace SearchPortal.News.Names;

/// <summary>A run of a passage's words that is a listed spelling.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Start">Where the name starts in the text: inside the first word, where Arabic writes "and" together with it.</param>
/// <param name="Spelling">The spelling.</param>
internal readonly record struct NameMatch(int First, int Last, int Start, ListedSpelling Spelling);
