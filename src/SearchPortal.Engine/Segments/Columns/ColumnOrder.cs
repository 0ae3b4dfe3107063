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

    private static int First(int end, Func<int, bool> holds)
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
