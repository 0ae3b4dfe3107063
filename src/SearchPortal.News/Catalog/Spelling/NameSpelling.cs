namespace SearchPortal.News.Catalog.Spelling;

/// <summary>A word of the index that spells the same name as another word.</summary>
/// <param name="Word">In the exact form of the index.</param>
/// <param name="Score">The matcher's log-odds.</param>
/// <param name="Use">What a search does with it where nothing else is known.</param>
/// <param name="MayAgree">Whether another word of the name beside it makes it sure.</param>
/// <param name="InOtherScript">Whether the two are in different scripts.</param>
/// <param name="Articles">In how many articles it stands.</param>
internal sealed record NameSpelling(string Word, double Score, SpellingUse Use, bool MayAgree, bool InOtherScript, long Articles);
