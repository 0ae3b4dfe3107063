namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>What is suggested.</summary>
public enum SuggestKind
{
    /// <summary>An actor: choosing it narrows a search to articles that name it.</summary>
    Actor,

    /// <summary>An outlet.</summary>
    Outlet,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>An article's headline: choosing it opens the article.</summary>
    Headline,
}
