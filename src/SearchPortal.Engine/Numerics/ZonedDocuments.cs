using System.Buffers;
using System.Runtime.CompilerServices;

namespace SearchPortal.Engine.Numerics;

/// <summary>A set of documents zone by zone, as numbers inside of each (<see cref="ZoneDocuments"/>): made once, and counted in several columns.</summary>
internal sealed class ZonedDocuments : IDisposable
{
    private readonly byte[] numbers;
    private readonly int[] starts;

    /// <param name="words">The set, as words of <see cref="DocumentBits"/>.</param>
    /// <param name="count">How many documents are in it, at least.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ZonedDocuments(ReadOnlySpan<ulong> words, int count)
    {
        Zones = (words.Length + ZoneDocuments.Words - 1) / ZoneDocuments.Words;
        numbers = ArrayPool<byte>.Shared.Rent(count + ZoneDocuments.Room);
        starts = ArrayPool<int>.Shared.Rent(Zones + 1);
        var length = 0;
        for (var zone = 0; zone < Zones; zone++)
        {
            starts[zone] = length;
            var first = zone * ZoneDocuments.Words;
            length += ZoneDocuments.Extract(words.Slice(first, Math.Min(ZoneDocuments.Words, words.Length - first)), numbers.AsSpan(length));
        }

        starts[Zones] = length;
    }

    /// <summary>How many zones there are.</summary>
    public int Zones { get; }

    /// <summary>The documents of a zone, ascending.</summary>
    public ReadOnlySpan<byte> Of(int zone) => numbers.AsSpan(starts[zone]..starts[zone + 1]);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(numbers);
        ArrayPool<int>.Shared.Return(starts);
    }
}
