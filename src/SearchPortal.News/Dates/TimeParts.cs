namespace SearchPortal.News.Dates;

/// <summary>What a text states of a time of day.</summary>
/// <param name="Hour">The hour, from 0 to 23 where it is one.</param>
/// <param name="Minute">The minute.</param>
/// <param name="Second">The second.</param>
/// <param name="Zone">The zone, or null.</param>
internal sealed record TimeParts(int Hour, int Minute, int Second, DateZone? Zone = null)
{
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>Whether clocks show it, and its offset is one that there is.</summary>
    public bool IsOfDay => Hour is >= 0 and < 24 && Minute is >= 0 and < 60 && Second is >= 0 and < 60 && !(Zone?.Offset is { } offset && offset.Duration() > LargestOffset);
}
