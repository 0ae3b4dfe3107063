namespace SearchPortal.Web.Saved;

/// <summary>Addresses of what is saved. That of a page holds its secret.</summary>
public static class SavedUrl
{
    /// <summary>What leads to the page of a browser, and what stands before the key of any page.</summary>
    public const string Path = "/saved";

    /// <summary>Takes a search.</summary>
    public const string Searches = Path + "/search";

    /// <summary>Takes an article.</summary>
    public const string Articles = Path + "/article";

    /// <summary>The address of a page.</summary>
    public static string Write(string key) => $"{Path}/{key}";

    /// <summary>The address of a page's feed.</summary>
    public static string WriteFeed(string key, string format) => $"{Path}/{key}/feed.{format}";

    /// <summary>Where a search stands on its page.</summary>
    public static string AnchorOfSearch(long search) => Invariant($"search-{search}");

    /// <summary>Where an article stands on its page.</summary>
    public static string AnchorOfArticle(long article) => Invariant($"article-{article}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
