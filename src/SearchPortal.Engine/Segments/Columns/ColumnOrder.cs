namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Searches the number column that documents lie in the order of: documents with equal numbers lie side by side, and those without one behind all.</summary>
internal static class ColumnOrder
{
    /// <summary>The first document without a number; the number of documents where all have one.</summary>
    public static int FirstMissing(NumberColumn column, int documents) => First(documents, document => !column.TryGet(document, out _));

    /// <summary>The first document that has the number of this one.</summary>
    public static int FirstOfEqual(NumberColumn column, int document)
    {
        column.TryGet(document, out var number);
        return First(document, other => column.TryGet(other, out var before) && before == number);
    }

    /// <summary>The first of some documents whose number lies outside of a span; it does so behind the first one.</summary>
    /// <param name="column">The column.</param>
    /// <param name="from">The first document; the one before it lies in the span.</param>
    /// <param name="end">The first that is none of them; given where all lie in the span. All before it have a number.</param>
    /// <param name="least">The least number of the span.</param>
    /// <param name="greatest">The greatest number of the span.</param>
    public static int FirstOutside(NumberColumn column, int from, int end, long least, long greatest) =>
        from + First(end - from, place => !column.TryGet(from + place, out var number) || number < least || number > greatest);

    /// <summary>The first of the documents 0 to <paramref name="end"/> for which something holds that holds for all behind it; else the end.</summary>
    public static int First(int end, Func<int, bool> holds)
    {
        var low = 0;
        while (low < end)
        {
            var middle = (int)(((uint)low + (uint)end) / 2);
            if (holds(middle)) end = middle;
            else low = middle + 1;
        }

        return low;
    }
}
