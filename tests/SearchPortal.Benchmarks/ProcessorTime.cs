using System.Runtime.InteropServices;

namespace SearchPortal.Benchmarks;

/// <summary>Time that the calling thread has run: what a question costs where other programs take turns with this one.</summary>
internal static partial class ProcessorTime
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux.</summary>
    private const int ThreadClock = 3;

    /// <summary>In milliseconds since the thread began; null where the system does not tell.</summary>
    public static double? OfThread() =>
        OperatingSystem.IsLinux() && ReadClock(ThreadClock, out var time) == 0 ? time.Seconds * 1e3 + time.Nanoseconds / 1e6 : null;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, out Time time);

    /// <summary>The system's <c>timespec</c>.</summary>
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
