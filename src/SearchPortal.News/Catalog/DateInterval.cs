namespace SearchPortal.News.Catalog;

/// <summary>Width of a histogram's bars, widest first.</summary>
public enum DateInterval
{
    /// <summary>Calendar years: <c>2026</c>.</summary>
    Year,

    /// <summary>Quarters of calendar years: <c>2026-Q1</c>.</summary>
    Quarter,

    /// <summary>Calendar months: <c>2026-02</c>.</summary>
    Month,

    /// <summary>Weeks from Monday on, numbered as ISO 8601 does: <c>2026-W06</c>.</summary>
    Week,

    /// <summary>Calendar days: <c>2026-02-01</c>.</summary>
    Day,
}
