namespace SearchPortal.News.Catalog;

/// <summary>Width of a histogram's bars.</summary>
public enum DateInterval
{
    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Calendar days.</summary>
    Day,
}
