namespace SearchPortal.News.Dates;

/// <summary>What a text states of a date.</summary>
internal sealed record DateParts
{
    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The month, from 1, or null.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month, or null.</summary>
    public int? Day { get; init; }

    /// <summary>The days of the week that it may be, one bit for each with Sunday lowest; 0 where none is stated.</summary>
    public int Weekdays { get; init; }

    /// <summary>The time of day, or null.</summary>
    public TimeParts? Time { get; init; }

    /// <summary>The date, or null where there is no such day, or where it can't be one of news.</summary>
    /// <param name="now">The present, which bounds plausible dates.</param>
    public PublishedDate? ToDate(DateTimeOffset now)
    {
        if (Year is < DateReader.FirstYear or > 9998 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month ?? 1)) return null;
        if (Time is { IsOfDay: false }) return null;
        var local = new DateTime(Year, Month ?? 1, Day ?? 1, Time?.Hour ?? 0, Time?.Minute ?? 0, Time?.Second ?? 0, DateTimeKind.Unspecified);
        if (Weekdays != 0 && (Day is null || (Weekdays & (1 << (int)local.DayOfWeek)) == 0)) return null;
        var precision = Time is not null ? DatePrecision.Second
            : Day is not null ? DatePrecision.Day
            : Month is not null ? DatePrecision.Month
            : DatePrecision.Year;
        var date = new PublishedDate(local, precision, Time?.Zone?.OffsetAt(local));
        return DateBounds.Allow(date, now) ? date : null;
    }
}
