namespace SearchPortal.News.Catalog.Importing;

/// <summary>What a web page means for an article that has its id already.</summary>
internal enum PageMeaning
{
    /// <summary>The article has it, as it is.</summary>
    Unchanged,

    /// <summary>It is a page of the article that is not there, or not in this state.</summary>
    Joins,

    /// <summary>It is the main page of an article that was taken from a short or printed form.</summary>
    Replaces,

    /// <summary>It is a short or printed form of an article that is there.</summary>
    OtherVersion,

    /// <summary>It claims to be a page that is there from elsewhere.</summary>
    Duplicate,
}
