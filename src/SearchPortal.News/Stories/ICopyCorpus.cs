namespace SearchPortal.News.Stories;

/// <summary>The articles among which copies are looked for, with the groups that they had before the last changes. An article that was added or replaced
/// since then has none.</summary>
internal interface ICopyCorpus
{
    /// <summary>Where an article stands; null where there is none with this id.</summary>
    ArticlePlace? PlaceOf(string id);

    /// <summary>What is compared of an article.</summary>
    CopyText Read(string id);

    /// <summary>Other articles whose sketches have at least <see cref="CopySketch.LeastShared"/> numbers in common with that of an article, in any order.</summary>
    IReadOnlyList<GroupedArticle> Candidates(string id);

    /// <summary>All articles of the groups with these ids.</summary>
    IReadOnlyList<GroupedArticle> MembersOf(IReadOnlyCollection<string> groups);
}
