using System.Collections.Concurrent;
using System.Net;

namespace SearchPortal.Web.Posting;

/// <summary>Counts wrong keys by address, so that a key can't be guessed. Right ones are never counted: a program may send as much as it likes.</summary>
/// <param name="most">Wrong keys from one address in a minute.</param>
internal sealed class WrongKeys(int most)
{
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<IPAddress, (int Count, long Until)> counts = new();

    /// <summary>Whether so many wrong keys came from an address that nothing more is looked at.</summary>
    public bool AreTooMany(IPAddress? address) => counts.TryGetValue(address ?? IPAddress.None, out var seen) && seen.Count >= most && Environment.TickCount64 < seen.Until;

    /// <summary>Counts a wrong key.</summary>
    public void Count(IPAddress? address)
    {
        // Whoever has so many addresses guesses no better for a new start.
        if (counts.Count >= MostAddresses) counts.Clear();
        var now = Environment.TickCount64;
        counts.AddOrUpdate(
            address ?? IPAddress.None,
            _ => (1, now + (long)Window.TotalMilliseconds),
            (_, seen) => now < seen.Until ? (seen.Count + 1, seen.Until) : (1, now + (long)Window.TotalMilliseconds));
    }
}
