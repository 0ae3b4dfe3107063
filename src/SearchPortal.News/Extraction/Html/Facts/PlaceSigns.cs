namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>What the names and kinds of elements tell about a place on a page.</summary>
[Flags]
internal enum PlaceSigns
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Part of the site, not of the article: navigation, footer, dialogs.</summary>
    Chrome = 1,

    /// <summary>Readers' comments.</summary>
    Comment = 2,

    /// <summary>Other articles.</summary>
    Related = 4,

    /// <summary>Words to a picture.</summary>
    Caption = 8,

    /// <summary>Not shown.</summary>
    Hidden = 16,

    /// <summary>Who wrote the article.</summary>
    ByLine = 32,

    /// <summary>When it was published.</summary>
    Date = 64,

    /// <summary>When it was changed.</summary>
    Updated = 128,

    /// <summary>Words above the headline.</summary>
    Kicker = 256,

    /// <summary>A heading of the site itself: its name, or the way through it to the page.</summary>
    SiteHeading = 512,

    /// <summary>All that is no part of the article itself; it holds for everything inside.</summary>
    Elsewhere = Chrome | SiteHeading | Comment | Related | Caption | Hidden,
}
