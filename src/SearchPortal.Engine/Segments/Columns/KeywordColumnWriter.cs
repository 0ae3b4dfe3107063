using System.Text;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Writes a keyword column (<see cref="ColumnsFormat"/>).</summary>
internal static class KeywordColumnWriter
{
    /// <param name="disk">Where files are written.</param>
    /// <param name="path">The file.</param>
    /// <param name="documents">Number of documents.</param>
    /// <param name="valuesOf">A document's values, in any order, repeats allowed. Asked twice for each document, in order.</param>
    public static void Write(Disk disk, string path, int documents, Func<int, IReadOnlyList<string>> valuesOf)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var document = 0; document < documents; document++)
        {
            foreach (var value in valuesOf(document)) numbers.TryAdd(value, 0);
        }

        var values = numbers.Keys.Select(value => (Value: value, Bytes: Encoding.UTF8.GetBytes(value))).ToArray();
        Array.Sort(values, (left, right) => left.Bytes.AsSpan().SequenceCompareTo(right.Bytes));
        // Half a surrogate pair is written as U+FFFD: values that differ in nothing else become one.
        var texts = new List<byte[]>(values.Length);
        foreach (var (value, bytes) in values)
        {
            if (texts.Count == 0 || !bytes.AsSpan().SequenceEqual(texts[^1])) texts.Add(bytes);
            numbers[value] = texts.Count - 1;
        }

        var starts = new int[documents + 1];
        var ordinals = new List<int>(documents);
        var counts = new int[texts.Count + 1];
        var ofDocument = new SortedSet<int>();
        for (var document = 0; document < documents; document++)
        {
            ofDocument.Clear();
            foreach (var value in valuesOf(document)) ofDocument.Add(numbers[value]);
            foreach (var ordinal in ofDocument)
            {
                ordinals.Add(ordinal);
                counts[ordinal + 1]++;
            }

            starts[document + 1] = ordinals.Count;
        }

        for (var ordinal = 0; ordinal < texts.Count; ordinal++) counts[ordinal + 1] += counts[ordinal];
        var next = counts.ToArray();
        var byValue = new int[ordinals.Count];
        for (var document = 0; document < documents; document++)
        {
            for (var entry = starts[document]; entry < starts[document + 1]; entry++) byValue[next[ordinals[entry]]++] = document;
        }

        using var file = new IndexFileWriter(disk, path, ColumnsFormat.KeywordKind);
        file.WriteUInt32((uint)documents);
        file.WriteUInt32((uint)texts.Count);
        file.WriteUInt32((uint)ordinals.Count);
        file.WriteUInt32(0);
        var text = 0;
        foreach (var bytes in texts)
        {
            file.WriteUInt32((uint)text);
            text = checked(text + bytes.Length);
        }

        file.WriteUInt32((uint)text);
        file.Align();
        WriteAll(file, starts);
        WriteAll(file, counts);
        WriteAll(file, ordinals);
        WriteAll(file, byValue);
        foreach (var bytes in texts) file.WriteBytes(bytes);
        file.Complete();
    }

    private static void WriteAll(IndexFileWriter file, IReadOnlyList<int> numbers)
    {
        for (var i = 0; i < numbers.Count; i++) file.WriteUInt32((uint)numbers[i]);
        file.Align();
    }
}
