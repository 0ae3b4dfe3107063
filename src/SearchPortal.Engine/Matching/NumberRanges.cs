using System.Runtime.CompilerServices;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Matching;

/// <summary>The documents whose number lies in a range. Zones that lie in it, or outside of it, are taken or passed over whole: in a column that documents
/// are ordered by, all but two.</summary>
internal static class NumberRanges
{
    /// <summary>Adds the documents of a range to a set.</summary>
    /// <param name="column">The numbers.</param>
    /// <param name="from">The least number, or null.</param>
    /// <param name="until">The number that is just beyond, or null.</param>
    /// <param name="to">The set.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddDocuments(NumberColumn column, long? from, long? until, DocumentBits to)
    {
        Span<long> numbers = stackalloc long[ColumnsFormat.ZoneLength];
        var present = column.Present;
        for (var zone = 0; zone < ColumnsFormat.Zones(to.Documents); zone++)
        {
            var (least, greatest) = column.Bounds(zone);
            if (least > greatest || greatest < from || least >= until) continue;
            var first = zone * ColumnsFormat.ZoneLength;
            var count = ColumnsFormat.DocumentsOf(zone, to.Documents);
            var isWhole = !(least < from) && !(greatest >= until);
            if (isWhole && present.IsEmpty)
            {
                to.SetRange(first, first + count);
                continue;
            }

            if (!isWhole) column.Read(zone, numbers);
            for (var begin = 0; begin < count; begin += 64)
            {
                var word = isWhole ? ulong.MaxValue : Within(numbers[begin..Math.Min(begin + 64, count)], from ?? long.MinValue, until);
                var index = (first + begin) / 64;
                to.SetWord(index, present.IsEmpty ? word : word & present[index]);
            }
        }
    }

    /// <summary>Adds the documents without a number to a set.</summary>
    public static void AddMissing(NumberColumn column, DocumentBits to)
    {
        var present = column.Present;
        if (present.IsEmpty) return;
        var all = new DocumentBits(to.Documents);
        all.SetAll();
        for (var i = 0; i < present.Length; i++) to.SetWord(i, all.Words[i] & ~present[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Within(ReadOnlySpan<long> numbers, long from, long? until)
    {
        var word = 0UL;
        for (var i = 0; i < numbers.Length; i++) word |= numbers[i] >= from && !(numbers[i] >= until) ? 1UL << i : 0;
        return word;
    }
}
