using System.Globalization;
using SearchPortal.Engine.Collecting;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>Months of UTC as buckets of seconds, named as <c>2019-01</c>.</summary>
internal static class Months
{
    private static readonly Dictionary<int, NumberBucket> Known = [];

    public static NumberBucket BucketOf(long seconds)
    {
        var date = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var number = date.Year * 12 + date.Month;
        if (!Known.TryGetValue(number, out var bucket)) Known[number] = bucket = Bucket(new DateTimeOffset(date.Year, date.Month, 1, 0, 0, 0, TimeSpan.Zero));
        return bucket;
    }

    private static NumberBucket Bucket(DateTimeOffset first) =>
        new(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first.ToUnixTimeSeconds(), first.AddMonths(1).ToUnixTimeSeconds() - 1);
}
