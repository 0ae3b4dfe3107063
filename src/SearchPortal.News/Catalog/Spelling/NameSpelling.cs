using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>A word of the index that spells the same name as another word.</summary>
/// <param name="Word">In the exact form of the index.</param>
/// <param name="Score">The matcher's log-odds.</param>
/// <param name="Strength">What they are good for.</param>
/// <param name="InOtherScript">Whether the two are in different scripts.</param>
/// <param name="Articles">In how many articles it stands.</param>
internal sealed record NameSpelling(string Word, double Score, MatchStrength Strength, bool InOtherScript, long Articles);
