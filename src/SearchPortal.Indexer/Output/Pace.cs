using System.Diagnostics;
using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Output;

/// <summary>How fast an import goes, and when it will end if it goes on like that.</summary>
/// <param name="countsBytes">Whether progress is counted in bytes; else it is in articles.</param>
internal sealed class Pace(bool countsBytes)
{
    private const double Megabyte = 1_000_000;

    private readonly Stopwatch elapsed = Stopwatch.StartNew();

    /// <summary><c>1,234 articles, 45 %, 567/s, 3.4 MB/s, about 0:35 left</c>; without the share where nobody knows how much there is.</summary>
    internal string Describe(ImportProgress progress)
    {
        var left = Left(progress) is { } time ? $", about {Clock(time)} left" : "";
        var share = progress.BytesTotal > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Share(progress):0} %, ") : "";
        var bytes = countsBytes ? ", " + BytesRate(progress.BytesRead, elapsed.Elapsed) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Articles:N0} articles, {share}{Rate(progress.Articles):N0}/s{bytes}{left}");
    }

    /// <summary>Articles a second since the start.</summary>
    internal double Rate(long articles) => articles / Math.Max(elapsed.Elapsed.TotalSeconds, 0.001);

    /// <summary><c>3.4 MB/s</c>.</summary>
    internal static string BytesRate(long bytes, TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte / Math.Max(time.TotalSeconds, 0.001):N1} MB/s");

    private static double Share(ImportProgress progress) =>
        Math.Min(100, 100.0 * progress.BytesRead / progress.BytesTotal);

    private TimeSpan? Left(ImportProgress progress)
    {
        if (progress.BytesRead <= 0 || progress.BytesTotal < progress.BytesRead) return null;
        return elapsed.Elapsed * ((double)(progress.BytesTotal - progress.BytesRead) / progress.BytesRead);
    }

    /// <summary><c>0:35</c>, <c>1:02:03</c>.</summary>
    internal static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
