namespace SearchPortal.News.Catalog;

/// <summary>Keeps what an article was before an update: inside the article, unsearched.</summary>
/// <param name="most">How many earlier versions are kept; 0 keeps none.</param>
/// <param name="time">The clock of the import.</param>
internal sealed class VersionKeeper(int most, TimeProvider time)
{
    /// <summary>Letters of all earlier versions of an article together; beyond them the earliest go.</summary>
    public const int MaxLetters = 4 << 20;

    /// <summary>The article with what is kept of the one that it replaces.</summary>
    public Article Keep(Article article, Article? replaced)
    {
        if (replaced is null) return article;
        // Read again, or with other actors, or put together from other pages: no version of its own.
        var isFromTheSamePages = article.Pages.Select(page => page.Source).SequenceEqual(replaced.Pages.Select(page => page.Source));
        if (!isFromTheSamePages || (article.Title == replaced.Title && article.Blocks.SequenceEqual(replaced.Blocks))) return article with { Earlier = replaced.Earlier, Version = replaced.Version };
        var last = new EarlierVersion(replaced.Version, replaced.Title, replaced.Blocks, replaced.Published, replaced.Updated, time.GetUtcNow());
        var letters = 0L;
        var kept = replaced.Earlier.Prepend(last).Take(most).TakeWhile(version => (letters += version.Blocks.Sum(block => (long)block.Text.Length)) <= MaxLetters);
        return article with { Earlier = [.. kept], Version = replaced.Version + 1 };
    }
}
