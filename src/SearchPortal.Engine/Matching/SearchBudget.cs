using System.Diagnostics;
using System.Globalization;

namespace SearchPortal.Engine.Matching;

/// <summary>What is left of a search's limits. Every loop that may be long calls <see cref="Check"/> once a round.</summary>
internal sealed class SearchBudget(SearchLimits limits, CancellationToken cancellation)
{
    // A look at the clock costs as much as some rounds of a cheap loop.
    private const int RoundsPerLook = 512;

    private readonly long start = Stopwatch.GetTimestamp();
    private long bytes;
    private int rounds;

    /// <summary>Ends the search where it was cancelled or its time is over.</summary>
    /// <exception cref="SearchTooCostlyException">The time is over.</exception>
    public void Check()
    {
        if (++rounds % RoundsPerLook == 0) Look();
    }

    /// <summary>As <see cref="Check"/>, at once: for rounds that are long themselves.</summary>
    public void Look()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(start) > limits.Time)
            throw new SearchTooCostlyException(string.Create(CultureInfo.InvariantCulture, $"The search took more than {limits.Time.TotalSeconds:G3} seconds and was stopped. Ask for fewer words, or for longer beginnings of words."));
    }

    /// <summary>Takes memory.</summary>
    /// <param name="size">Bytes.</param>
    /// <param name="remedy">What the reader can do where there is not so much left.</param>
    /// <exception cref="SearchTooCostlyException">There is not so much left.</exception>
    public void Take(long size, string remedy = "Ask for fewer ranges, patterns and beginnings of words at a time.")
    {
        if (Interlocked.Add(ref bytes, size) > limits.Bytes)
            throw new SearchTooCostlyException(string.Create(CultureInfo.InvariantCulture, $"The search needs more than {limits.Bytes >> 20} MB of memory and was stopped. {remedy}"));
    }

    /// <summary>Gives memory back.</summary>
    public void GiveBack(long size) => Interlocked.Add(ref bytes, -size);
}
