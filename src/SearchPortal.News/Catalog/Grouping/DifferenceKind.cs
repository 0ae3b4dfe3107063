namespace SearchPortal.News.Catalog.Grouping;

/// <summary>In what reports of one event differ.</summary>
public enum DifferenceKind
{
    /// <summary>How an actor is spelled.</summary>
    Spelling,

    /// <summary>By which title or office an actor is called.</summary>
    Title,

    /// <summary>Amounts of money.</summary>
    Money,

    /// <summary>Shares in percent.</summary>
    Share,

    /// <summary>How many there are of something.</summary>
    Count,

    /// <summary>Days of a month.</summary>
    Date,

    /// <summary>Days of the week.</summary>
    Weekday,
}
