using System.Runtime.InteropServices;
using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>The words of the documents in memory: for each term where it stands. For one thread at a time.</summary>
internal sealed class InvertedTexts
{
    private sealed record BufferedField(string Name, int Number, List<byte>? Lengths);

    private readonly TermTable terms;
    private readonly OccurrenceLists occurrences;
    private readonly BufferedField[] fields;
    private readonly Dictionary<string, BufferedField> byName;
    private ulong[] hashes = new ulong[256];
    private int[] numbers = new int[256];
    private long lengthBytes;

    public InvertedTexts(IndexSchema schema, BlockPool pool)
    {
        terms = new TermTable(pool);
        occurrences = new OccurrenceLists(pool);
        var withLengths = schema.NormFields.ToHashSet(StringComparer.Ordinal);
        fields = [.. schema.PostingsFields.Select((name, number) => new BufferedField(name, number, withLengths.Contains(name) ? [] : null))];
        byName = fields.ToDictionary(each => each.Name, StringComparer.Ordinal);
    }

    /// <summary>Memory that they take.</summary>
    public long Bytes => terms.Bytes + occurrences.Bytes + lengthBytes;

    /// <summary>Adds the words of a document.</summary>
    /// <param name="document">Its number, one more than that of the document before.</param>
    /// <param name="texts">Its texts.</param>
    public void Add(int document, IReadOnlyList<(Field Field, AnalyzedText Text)> texts)
    {
        foreach (var (field, text) in texts)
        {
            var tokens = CollectionsMarshal.AsSpan(text.Tokens);
            AddTokens(byName[field.Name], document, tokens, isStem: false);
            if (field.StemField is not null) AddTokens(byName[field.StemField], document, tokens, isStem: true);
            if (field.MarksField is null) continue;
            var marks = byName[field.MarksField];
            foreach (var (term, position) in text.Marks) AddOccurrence(marks, document, term, position);
        }

        lengthBytes = 0;
        foreach (var each in fields)
        {
            if (each.Lengths is null) continue;
            while (each.Lengths.Count <= document) each.Lengths.Add(0);
            lengthBytes += each.Lengths.Capacity;
        }
    }

    /// <summary>Writes terms, postings and lengths of all fields.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="order">The documents that are written, in their new order.</param>
    /// <param name="newNumbers">Each document's place in it, or -1.</param>
    public void WriteTo(SegmentWriter segment, ReadOnlySpan<int> order, ReadOnlySpan<int> newNumbers)
    {
        using var sorted = new SortedTerms(terms, fields.Length);
        var postings = new TermPostings();
        var list = new byte[1024];
        foreach (var each in fields)
        {
            segment.StartField(each.Name, each.Lengths is null ? null : InOrder(each.Lengths, order));
            foreach (var number in sorted.Of(each.Number))
            {
                var length = occurrences.Read(terms[number], ref list);
                postings.Read(list.AsSpan(0, length), newNumbers);
                segment.StartTerm(terms.Text(number));
                postings.WriteTo(segment);
                segment.FinishTerm();
            }

            segment.FinishField(each.Name);
        }
    }

    /// <summary>Gives the memory back; no words are here any more.</summary>
    public void Clear()
    {
        terms.Clear();
        occurrences.Clear();
    }

    private static byte[] InOrder(List<byte> lengths, ReadOnlySpan<int> order)
    {
        var codes = new byte[order.Length];
        for (var i = 0; i < codes.Length; i++) codes[i] = lengths[order[i]];
        return codes;
    }

    /// <summary>One step for all words of a text before the next, and each step asks for the memory that the next one reads: the slot of the table, the term, the end of its list. Without
    /// that the processor would wait for one word's memory after the other's.</summary>
    private void AddTokens(BufferedField field, int document, ReadOnlySpan<Token> tokens, bool isStem)
    {
        if (hashes.Length < tokens.Length)
        {
            hashes = new ulong[Math.Max(tokens.Length, hashes.Length * 2)];
            numbers = new int[hashes.Length];
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            hashes[i] = TermTable.HashOf(field.Number, isStem ? tokens[i].Forms.StemHash : tokens[i].Forms.TermHash);
            terms.PrefetchSlot(hashes[i]);
        }

        for (var i = 0; i < tokens.Length; i++) numbers[i] = terms.Guess(hashes[i]);
        for (var i = 0; i < tokens.Length; i++)
        {
            var text = isStem ? tokens[i].Stem : tokens[i].Term;
            if (numbers[i] < 0 || !terms.Is(numbers[i], field.Number, text)) numbers[i] = terms.FindOrAdd(hashes[i], field.Number, text);
            occurrences.PrefetchEnd(in terms[numbers[i]]);
        }

        for (var i = 0; i < tokens.Length; i++) occurrences.Add(ref terms[numbers[i]], document, i);
        while (field.Lengths!.Count < document) field.Lengths.Add(0);
        field.Lengths.Add(LengthCode.Encode(tokens.Length));
    }

    private void AddOccurrence(BufferedField field, int document, string term, int position) =>
        occurrences.Add(ref terms[terms.FindOrAdd(TermTable.HashOf(field.Number, TextHash.Of(term)), field.Number, term)], document, position);
}
