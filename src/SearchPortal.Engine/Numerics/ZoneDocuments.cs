using System.Numerics;

namespace SearchPortal.Engine.Numerics;

/// <summary>The documents of a set that lie in one zone of 256, as numbers inside the zone: loops over them have no branch that depends on the set.</summary>
internal static class ZoneDocuments
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Room = 256 + Step;

    // So many are written at a time, whether there are so many or not: a word of a sparse set then takes one round.
    private const int Step = 4;

    /// <summary>Writes the numbers of the bits that are set.</summary>
    /// <param name="words">Up to four words of a set.</param>
    /// <param name="numbers">Takes the numbers, ascending.</param>
    /// <returns>How many there are; what stands behind them means nothing.</returns>
    public static int Extract(ReadOnlySpan<ulong> words, Span<byte> numbers)
    {
        var length = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var count = BitOperations.PopCount(word);
            var next = length;
            for (var left = count; left > 0; left -= Step)
            {
                var four = numbers.Slice(next, Step);
                for (var k = 0; k < Step; k++)
                {
                    four[k] = (byte)((i << 6) + BitOperations.TrailingZeroCount(word));
                    word &= word - 1;
                }

                next += Step;
            }

            length += count;
        }

        return length;
    }
}
