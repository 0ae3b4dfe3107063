using System.Diagnostics;
using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Output;

/// <summary>How fast an import goes, and when it will end if it goes on like that.</summary>
internal sealed class Pace
{
    private readonly Stopwatch elapsed = Stopwatch.StartNew();

    /// <summary><c>1,234 articles, 45 %, 567/s, about 0:35 left</c>.</summary>
    internal string Describe(ImportProgress progress)
    {
        var left = Left(progress) is { } time ? $", about {Clock(time)} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Articles:N0} articles, {Share(progress):0} %, {Rate(progress.Articles):N0}/s{left}");
    }

    /// <summary>Articles a second since the start.</summary>
    internal double Rate(long articles) => articles / Math.Max(elapsed.Elapsed.TotalSeconds, 0.001);

    private static double Share(ImportProgress progress) =>
        progress.BytesTotal <= 0 ? 0 : Math.Min(100, 100.0 * progress.BytesRead / progress.BytesTotal);

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
