using System.Globalization;

namespace SearchPortal.Engine.Collecting;

/// <summary>Ways to part numbers into buckets, for <see cref="FacetRequest.Bucket"/>.</summary>
public static class NumberBuckets
{
    /// <summary>Buckets of one width, named by their smallest number: those of 10 from 0 are <c>-10</c>, <c>0</c>, <c>10</c> …</summary>
    /// <param name="width">How many numbers a bucket holds, 1 or more.</param>
    /// <param name="origin">A number that a bucket begins with.</param>
    public static Func<long, NumberBucket> OfWidth(long width, long origin = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        return number =>
        {
            var distance = (Int128)number - origin;
            var beyond = distance % width;
            var first = number - (beyond < 0 ? beyond + width : beyond);
            return new NumberBucket(
                first.ToString(CultureInfo.InvariantCulture),
                (long)Int128.Max(first, long.MinValue),
                (long)Int128.Min(first + width - 1, long.MaxValue));
        };
    }

    /// <summary>Ranges between bounds. A bound begins the range above it: of 10 and 20 they are <c>*..9</c>, <c>10..19</c> and <c>20..*</c>.</summary>
    /// <param name="bounds">One bound or more, ascending, each once.</param>
    public static Func<long, NumberBucket> Between(params IReadOnlyList<long> bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        if (bounds.Count == 0) throw new ArgumentException("there is no bound", nameof(bounds));
        for (var i = 1; i < bounds.Count; i++)
        {
            if (bounds[i] <= bounds[i - 1]) throw new ArgumentException($"the bound {bounds[i]} does not exceed the one before it, {bounds[i - 1]}", nameof(bounds));
        }

        long[] sorted = [.. bounds];
        return number =>
        {
            var place = Array.BinarySearch(sorted, number);
            var above = place >= 0 ? place + 1 : ~place;
            long? first = above > 0 ? sorted[above - 1] : null, last = above < sorted.Length ? sorted[above] - 1 : null;
            return new NumberBucket(string.Create(CultureInfo.InvariantCulture, $"{Text(first)}..{Text(last)}"), first ?? long.MinValue, last ?? long.MaxValue);
        };
    }

    /// <summary>A round width (1, 2 or 5 times a power of ten) that parts a range into as many buckets as possible, but no more than <paramref name="most"/>
    /// and one for the cut at its beginning.</summary>
    /// <param name="least">The smallest number.</param>
    /// <param name="greatest">The largest number, not below <paramref name="least"/>.</param>
    /// <param name="most">How many buckets there may be, 1 or more.</param>
    public static long RoundWidth(long least, long greatest, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(greatest, least);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var span = (Int128)greatest - least + 1;
        for (Int128 power = 1; ; power *= 10)
        {
            foreach (var width in new[] { power, 2 * power, 5 * power })
            {
                if (width * most >= span) return (long)Int128.Min(width, long.MaxValue);
            }
        }
    }

    private static string Text(long? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "*";
}
