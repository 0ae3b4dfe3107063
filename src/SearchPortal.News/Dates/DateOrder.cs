namespace SearchPortal.News.Dates;

/// <summary>What comes first in a date such as <c>02/03/2026</c>.</summary>
internal enum DateOrder
{
    /// <summary>Nobody knows: such a date is none.</summary>
    Unknown,

    /// <summary>The day.</summary>
    DayFirst,

    /// <summary>The month.</summary>
    MonthFirst,
}
