using System.Globalization;

namespace SearchPortal.Benchmarks;

/// <summary>Samples the anonymous memory of this process (RssAnon; mapped files are not in it) until it is disposed.</summary>
internal sealed class MemorySampler : IDisposable
{
    private const string Status = "/proc/self/status";
    private readonly Timer timer;

    public MemorySampler() => timer = new Timer(_ => Sample(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

    /// <summary>The most that was seen, in bytes; null where the system does not tell.</summary>
    public long? Peak { get; private set; }

    public void Dispose() => timer.Dispose();

    private void Sample()
    {
        if (!File.Exists(Status)) return;
        var line = File.ReadLines(Status).FirstOrDefault(each => each.StartsWith("RssAnon:", StringComparison.Ordinal));
        if (line is null) return;
        var kilobytes = long.Parse(line["RssAnon:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Peak = Math.Max(Peak ?? 0, kilobytes * 1024);
    }
}
