using System.Buffers;
using System.Buffers.Binary;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>The numbers of terms field by field, in UTF-8 order in each. Dispose it to give its memory back.</summary>
internal sealed class SortedTerms : IDisposable
{
    private readonly TermTable terms;
    private readonly int[] numbers;
    private readonly int[] starts;

    /// <param name="terms">The terms.</param>
    /// <param name="fields">How many fields they are of.</param>
    public SortedTerms(TermTable terms, int fields)
    {
        this.terms = terms;
        numbers = ArrayPool<int>.Shared.Rent(terms.Count);
        starts = new int[fields + 1];
        for (var number = 0; number < terms.Count; number++) starts[terms[number].Field + 1]++;
        for (var field = 0; field < fields; field++) starts[field + 1] += starts[field];
        var next = starts.AsSpan(0, fields).ToArray();
        for (var number = 0; number < terms.Count; number++) numbers[next[terms[number].Field]++] = number;
        for (var field = 0; field < fields; field++) Sort(numbers.AsSpan(starts[field], starts[field + 1] - starts[field]));
    }

    /// <summary>The terms of a field.</summary>
    public ReadOnlySpan<int> Of(int field) => numbers.AsSpan(starts[field], starts[field + 1] - starts[field]);

    public void Dispose() => ArrayPool<int>.Shared.Return(numbers);

    /// <summary>Most terms are told apart by their first eight bytes, which sort as one number.</summary>
    private void Sort(Span<int> ofField)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(ofField.Length);
        var keys = rented.AsSpan(0, ofField.Length);
        for (var i = 0; i < keys.Length; i++) keys[i] = KeyOf(terms.Text(ofField[i]));
        keys.Sort(ofField);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++)
            {
            }

            if (end - start > 1) ofField[start..end].Sort((left, right) => terms.Text(left).SequenceCompareTo(terms.Text(right)));
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }

    private static ulong KeyOf(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64BigEndian(text);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        text.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }
}
