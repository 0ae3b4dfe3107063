namespace SearchPortal.News.Dates;

/// <summary>What a date in a line is the date of.</summary>
internal enum DateRole
{
    /// <summary>The words before it do not say.</summary>
    Unknown,

    /// <summary>Of publication.</summary>
    Published,

    /// <summary>Of the last change.</summary>
    Updated,
}
