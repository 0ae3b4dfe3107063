namespace SearchPortal.News.Dates;

/// <summary>What words of dates are there for. The lists in <c>Data</c> name them in small letters with dashes.</summary>
internal enum DateWordKind
{
    /// <summary>The name of the month of this number.</summary>
    Month,

    /// <summary>The name of a day of the week; its value is one bit for each day that the word can mean, Sunday the lowest.</summary>
    Weekday,

    /// <summary>Stands behind the number of a day: <c>2nd</c>.</summary>
    Ordinal,

    /// <summary>Stands between day, month and year: <c>2 de febrero</c>.</summary>
    Joint,

    /// <summary>Stands before a day: <c>on</c>.</summary>
    Lead,

    /// <summary>Stands before a time of day.</summary>
    At,

    /// <summary>Stands behind a year.</summary>
    Era,

    /// <summary>Stands behind an hour, or between hour and minute: <c>14h30</c>.</summary>
    Clock,

    /// <summary>Before noon, behind the time.</summary>
    Am,

    /// <summary>After noon, behind the time.</summary>
    Pm,

    /// <summary>Before noon, before the time.</summary>
    AmFirst,

    /// <summary>After noon, before the time.</summary>
    PmFirst,

    /// <summary>Stands behind a year's number in East Asia.</summary>
    YearSign,

    /// <summary>Stands behind a month's number.</summary>
    MonthSign,

    /// <summary>Stands behind a day's number.</summary>
    DaySign,

    /// <summary>Stands behind an hour's number.</summary>
    HourSign,

    /// <summary>Stands behind a minute's number.</summary>
    MinuteSign,

    /// <summary>Stands behind a second's number.</summary>
    SecondSign,

    /// <summary>Tells that the date behind it is that of publication.</summary>
    Published,

    /// <summary>Tells that the date behind it is that of a change.</summary>
    Updated,

    /// <summary>The day itself.</summary>
    Today,

    /// <summary>The day before.</summary>
    Yesterday,

    /// <summary>Two days before.</summary>
    BeforeYesterday,

    /// <summary>Stands behind a stretch of time: <c>3 hours ago</c>.</summary>
    Ago,

    /// <summary>Stands before a stretch of time: <c>vor 3 Stunden</c>.</summary>
    AgoFirst,

    /// <summary>A number in words.</summary>
    Number,

    /// <summary>A stretch of time; its value is the minutes that it has. A dual has twice as many.</summary>
    Unit,
}
