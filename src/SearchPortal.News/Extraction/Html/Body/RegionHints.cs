namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>What the name, the classes, the id and the role of an element say about its place in a page.</summary>
[Flags]
internal enum RegionHints
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It holds the text of the article.</summary>
    Body = 1,

    /// <summary>It holds the paragraph before the text.</summary>
    Lead = 2,

    /// <summary>It is no part of an article: navigation, links to other articles, comments, offers.</summary>
    Chrome = 4,

    /// <summary>It is likely no part of an article where it is short: names, dates, boxes.</summary>
    Aside = 8,

    /// <summary>It says what a picture shows.</summary>
    Caption = 16,

    /// <summary>It is not shown.</summary>
    Hidden = 32,

    /// <summary>An article or the main part of a page.</summary>
    Article = 64,

    /// <summary>A link to another article, with its headline and more.</summary>
    Card = 128,

    /// <summary>What readers wrote about an article. It may be longer than the article.</summary>
    Comments = 256,
}
