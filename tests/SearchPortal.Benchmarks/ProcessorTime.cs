using System.Globalization;

namespace SearchPortal.Benchmarks;

/// <summary>Time that the calling thread has run: what a question costs where other programs take turns with this one.</summary>
internal static class ProcessorTime
{
    private const string File = "/proc/thread-self/schedstat";

    /// <summary>In milliseconds since the thread began; null where the system does not tell.</summary>
    public static double? OfThread() =>
        System.IO.File.Exists(File) ? long.Parse(System.IO.File.ReadAllText(File).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6 : null;
}
