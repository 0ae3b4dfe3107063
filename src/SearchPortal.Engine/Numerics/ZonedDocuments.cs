using System.Buffers;
using System.Runtime.CompilerServices;

namespace SearchPortal.Engine.Numerics;

/// <summary>A set of documents as those zones that hold any, and in each the numbers of its documents (<see cref="ZoneDocuments"/>): made once, and counted in several
/// columns. Who counts a few documents of a million then passes over nearly all zones but once.</summary>
internal sealed class ZonedDocuments : IDisposable
{
    private readonly byte[] numbers;

    // The zones that hold documents, and where the numbers of each begin.
    private readonly int[] zones;
    private readonly int[] starts;

    /// <param name="words">The set, as words of <see cref="DocumentBits"/>.</param>
    /// <param name="count">How many documents are in it, at least.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ZonedDocuments(ReadOnlySpan<ulong> words, int count)
    {
        var most = Math.Min(count, (words.Length + ZoneDocuments.Words - 1) / ZoneDocuments.Words);
        numbers = ArrayPool<byte>.Shared.Rent(count + ZoneDocuments.Room);
        zones = ArrayPool<int>.Shared.Rent(most + 1);
        starts = ArrayPool<int>.Shared.Rent(most + 1);
        int length = 0, held = 0;
        for (var first = 0; first < words.Length; first += ZoneDocuments.Words)
        {
            var ofZone = words.Slice(first, Math.Min(ZoneDocuments.Words, words.Length - first));
            var any = 0UL;
            foreach (var word in ofZone) any |= word;
            if (any == 0) continue;
            zones[held] = first / ZoneDocuments.Words;
            starts[held++] = length;
            length += ZoneDocuments.Extract(ofZone, numbers.AsSpan(length));
        }

        starts[held] = length;
        Zones = held;
    }

    /// <summary>How many zones hold documents.</summary>
    public int Zones { get; }

    /// <summary>The number of a zone that holds documents.</summary>
    /// <param name="place">Its place among these.</param>
    public int Zone(int place) => zones[place];

    /// <summary>The documents of a zone that holds some, ascending.</summary>
    /// <param name="place">Its place among these.</param>
    public ReadOnlySpan<byte> Of(int place) => numbers.AsSpan(starts[place]..starts[place + 1]);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(numbers);
        ArrayPool<int>.Shared.Return(zones);
        ArrayPool<int>.Shared.Return(starts);
    }
}
