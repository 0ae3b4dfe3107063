namespace SearchPortal.News.Stories;

/// <summary>The reports among which stories are looked for, with the stories that they had before the last changes. Of a group of copies, the first is the report, and
/// no other article of it. A report that is new since then has no story.</summary>
internal interface IStoryCorpus
{
    /// <summary>Where a report stands; null where there is none with this id.</summary>
    ArticlePlace? PlaceOf(string id);

    /// <summary>Other reports with something in common, in any order: those up to <see cref="StoryRule.Window"/> before and behind, and undated ones.</summary>
    IReadOnlyList<LikeReport> LikeTo(string id);

    /// <summary>All reports of a story.</summary>
    IReadOnlyList<GroupedArticle> ReportsOf(string story);
}
