using System.Text;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>What a keyword column is to hold: its values in UTF-8 order, and document by document their numbers.</summary>
/// <param name="Texts">The values, each once.</param>
/// <param name="Starts">The first entry of each document, and the end.</param>
/// <param name="Ordinals">The numbers of the documents' values, ascending in each, each once.</param>
internal sealed record ColumnContents(IReadOnlyList<byte[]> Texts, int[] Starts, int[] Ordinals)
{
    public int Documents => Starts.Length - 1;

    /// <param name="documents">Number of documents.</param>
    /// <param name="valuesOf">A document's values, in any order, repeats allowed. Asked once for each document, in order.</param>
    public static ColumnContents Of(int documents, Func<int, IReadOnlyList<string>> valuesOf)
    {
        // Values are numbered as they are met, and anew once all are known.
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        var starts = new int[documents + 1];
        var entries = new List<int>(documents);
        for (var document = 0; document < documents; document++)
        {
            foreach (var value in valuesOf(document))
            {
                if (!met.TryGetValue(value, out var number)) met[value] = number = met.Count;
                entries.Add(number);
            }

            starts[document + 1] = entries.Count;
        }

        var numbers = new int[met.Count];
        var texts = Sort(met, numbers);
        return Renumbered(texts, starts, [.. entries], numbers);
    }

    /// <summary>The same values under other numbers, put in order and each once in a document.</summary>
    /// <param name="texts">The values in UTF-8 order.</param>
    /// <param name="starts">The first entry of each document, and the end; changed.</param>
    /// <param name="entries">The old numbers, document by document; changed.</param>
    /// <param name="numbers">The new number for each old one; several may become one.</param>
    private static ColumnContents Renumbered(IReadOnlyList<byte[]> texts, int[] starts, int[] entries, int[] numbers)
    {
        var (length, from) = (0, 0);
        for (var document = 0; document < starts.Length - 1; document++)
        {
            var until = starts[document + 1];
            var first = length;
            foreach (var number in Sorted(entries.AsSpan(from, until - from), numbers))
            {
                if (length == first || entries[length - 1] != number) entries[length++] = number;
            }

            from = until;
            starts[document + 1] = length;
        }

        Array.Resize(ref entries, length);
        return new ColumnContents(texts, starts, entries);
    }

    private static Span<int> Sorted(Span<int> entries, int[] numbers)
    {
        foreach (ref var entry in entries) entry = numbers[entry];
        if (entries.Length > 1) entries.Sort();
        return entries;
    }

    private static List<byte[]> Sort(Dictionary<string, int> met, int[] numbers)
    {
        var values = met.Select(entry => (Met: entry.Value, Bytes: Encoding.UTF8.GetBytes(entry.Key))).ToArray();
        Array.Sort(values, (left, right) => left.Bytes.AsSpan().SequenceCompareTo(right.Bytes));
        // Half a surrogate pair is written as U+FFFD: values that differ in nothing else become one.
        var texts = new List<byte[]>(values.Length);
        foreach (var (number, bytes) in values)
        {
            if (texts.Count == 0 || !bytes.AsSpan().SequenceEqual(texts[^1])) texts.Add(bytes);
            numbers[number] = texts.Count - 1;
        }

        return texts;
    }
}
