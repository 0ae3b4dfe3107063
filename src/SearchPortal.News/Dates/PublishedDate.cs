namespace SearchPortal.News.Dates;

/// <summary>When something was published, no more precise than its source says.</summary>
/// <param name="Local">The wall-clock time; parts beyond <paramref name="Precision"/> are at their start.</param>
/// <param name="Precision">How much of <paramref name="Local"/> the source states.</param>
/// <param name="Offset">The offset from UTC where the source states one.</param>
public sealed record PublishedDate(DateTime Local, DatePrecision Precision, TimeSpan? Offset)
{
    /// <summary>Null where the source states the date; else how it follows from what the source states, in a few words.</summary>
    public string? Inferred { get; init; }
}

/// <summary>How precise a date is.</summary>
public enum DatePrecision
{
    /// <summary>Only the year.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>A time of day, to the second.</summary>
    Second,
}
