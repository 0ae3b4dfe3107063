using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Segments;

/// <summary>A document's place in the schema's order; no two documents of an index share one.</summary>
/// <param name="Number">The order's number, null where the document has none.</param>
/// <param name="Id">The document's id.</param>
public readonly record struct SortKey(long? Number, string Id)
{
    /// <summary>Negative where <paramref name="left"/> comes first: by number as the order says, documents without one last, then by id in UTF-8 order.</summary>
    public static int Compare(SortKey left, SortKey right, IndexOrder order)
    {
        if (left.Number is { } a && right.Number is { } b)
        {
            var byNumber = order.Descending ? b.CompareTo(a) : a.CompareTo(b);
            if (byNumber != 0) return byNumber;
        }
        else if (left.Number is null != right.Number is null)
        {
            return left.Number is null ? 1 : -1;
        }

        return CompareUtf8(left.Id, right.Id);
    }

    /// <summary>Compares as the UTF-8 bytes of both do. UTF-16 order differs where surrogates meet U+E000 to U+FFFF.</summary>
    internal static int CompareUtf8(string left, string right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            char a = left[i], b = right[i];
            if (a == b) continue;
            if (char.IsSurrogate(a) != char.IsSurrogate(b) && a >= 0xD800 && b >= 0xD800) return char.IsSurrogate(a) ? 1 : -1;
            return a.CompareTo(b);
        }

        return left.Length.CompareTo(right.Length);
    }
}
