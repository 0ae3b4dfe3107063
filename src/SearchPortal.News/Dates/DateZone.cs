namespace SearchPortal.News.Dates;

/// <summary>A time zone as a text names it.</summary>
/// <param name="Offset">Its offset from UTC, where it is always the same.</param>
/// <param name="Rules">Its rules, where the offset depends on the date.</param>
internal readonly record struct DateZone(TimeSpan? Offset, TimeZoneInfo? Rules)
{
    /// <summary>A name that stands for several zones: nothing follows from it.</summary>
    public static DateZone Ambiguous => default;

    /// <summary>The offset at a time of this zone, or null where the zone is ambiguous.</summary>
    public TimeSpan? OffsetAt(DateTime local) => Offset ?? Rules?.GetUtcOffset(local);
}
