namespace SearchPortal.News.Dates;

/// <summary>Which dates can be dates of news.</summary>
internal static class DateBounds
{
    /// <summary>Whether it is from <see cref="DateReader.FirstYear"/> to <see cref="DateReader.Ahead"/> of now, and not the zero of a clock that counts from 1970.</summary>
    public static bool Allow(PublishedDate date, DateTimeOffset now)
    {
        if (date.Local.Year < DateReader.FirstYear || date.Local.Year > now.Year + 1) return false;
        // As ticks: the first and the last days of the calendar have no instant in every zone.
        var instant = date.Local.Ticks - (date.Offset ?? TimeSpan.Zero).Ticks;
        var isZero = date.Precision >= DatePrecision.Day && instant == DateTime.UnixEpoch.Ticks;
        return !isZero && instant <= (now + DateReader.Ahead).UtcTicks;
    }
}
