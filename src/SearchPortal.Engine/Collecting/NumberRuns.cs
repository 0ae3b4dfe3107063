using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The runs of documents that a span of numbers of the schema's order is in a segment.</summary>
internal static class NumberRuns
{
    /// <summary>The documents with a number of the span, and those without a number, as runs; the first is a part of the run and the last is not.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="span">Both numbers are included; null for no documents with a number.</param>
    /// <param name="withoutNumber">Whether documents without one count.</param>
    public static IEnumerable<(int From, int Until)> Of(SegmentReader segment, (long From, long Until)? span, bool withoutNumber)
    {
        if (span is var (from, until) && Of(segment, from, until) is var run && run.From < run.Until) yield return run;
        if (withoutNumber && FirstWhere(segment, number => number is null) is var first && first < segment.Documents) yield return (first, segment.Documents);
    }

    /// <summary>How many documents have a number from one to another, both included.</summary>
    public static long Count(SegmentReader[] segments, long from, long until)
    {
        long count = 0;
        foreach (var segment in segments)
        {
            var run = Of(segment, from, until);
            count += Math.Max(0, run.Until - run.From);
        }

        return count;
    }

    /// <summary>A document's number, or null.</summary>
    public static long? NumberOf(NumberColumn? numbers, int document) => numbers is not null && numbers.TryGet(document, out var number) ? number : null;

    private static (int From, int Until) Of(SegmentReader segment, long from, long until)
    {
        var descending = segment.Schema.Order.Descending;
        return (FirstWhere(segment, number => number is not { } value || (descending ? value <= until : value >= from)),
            FirstWhere(segment, number => number is not { } value || (descending ? value < from : value > until)));
    }

    /// <summary>The first document of the segment for which a condition holds; it holds for all behind it.</summary>
    private static int FirstWhere(SegmentReader segment, Func<long?, bool> holds)
    {
        var numbers = segment.Numbers(segment.Schema.Order.NumberField);
        int low = 0, high = segment.Documents;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(NumberOf(numbers, middle))) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
