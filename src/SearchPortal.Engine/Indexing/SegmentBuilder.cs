using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Documents in memory, inverted as they come; <see cref="Flush"/> brings them into the schema's order and writes them as a segment.</summary>
internal sealed class SegmentBuilder(IndexSchema schema, IReadOnlyList<TermKeySource> termKeys)
{
    private sealed class BufferedField(bool hasLengths)
    {
        public Dictionary<string, TermBuffer> Terms { get; } = new(StringComparer.Ordinal);

        public List<byte>? Lengths { get; } = hasLengths ? [] : null;
    }

    private const int DocumentCost = 256;

    private readonly Dictionary<string, BufferedField> fields = schema.PostingsFields
        .ToDictionary(name => name, name => new BufferedField(schema.NormFields.Contains(name)), StringComparer.Ordinal);
    private readonly List<Document> documents = [];
    private readonly List<bool> dropped = [];
    private readonly Dictionary<string, int> live = new(StringComparer.Ordinal);

    /// <summary>Documents that a flush would write.</summary>
    public int Live => live.Count;

    /// <summary>Documents added since the last flush, dropped ones too.</summary>
    public int Added => documents.Count;

    /// <summary>Memory taken, roughly.</summary>
    public long Bytes { get; private set; }

    /// <summary>The document with this id, if it is here.</summary>
    public Document? Find(string id) => live.TryGetValue(id, out var number) ? documents[number] : null;

    /// <summary>Drops the document with this id, if it is here.</summary>
    public bool Delete(string id)
    {
        if (!live.Remove(id, out var number)) return false;
        dropped[number] = true;
        return true;
    }

    /// <summary>The analysed texts of a document, for <see cref="Add"/>. Changes nothing.</summary>
    public IReadOnlyList<(Field Field, AnalyzedText Text)> Analyze(Document document) => schema.Fields
        .Where(field => field.Kind == FieldKind.Text && document.Texts.ContainsKey(field.Name))
        .Select(field => (field, new AnalyzedText(field, document.Texts[field.Name])))
        .ToArray();

    /// <summary>Adds a document whose id is not here.</summary>
    public void Add(Document document, IReadOnlyList<(Field Field, AnalyzedText Text)> texts)
    {
        var number = documents.Count;
        foreach (var (field, text) in texts) Invert(field, text, number);
        foreach (var field in fields.Values)
        {
            while (field.Lengths is not null && field.Lengths.Count <= number) field.Lengths.Add(0);
        }

        live.Add(document.Id, number);
        dropped.Add(false);
        // The texts are inverted now; keeping them would double the memory that a document takes.
        documents.Add(document with { Texts = new Dictionary<string, TextValue>() });
        Bytes += DocumentCost + document.Stored.Length + document.Keywords.Sum(keyword => keyword.Value.Sum(text => 2L * text.Length + 32) + 64);
    }

    /// <summary>Writes the live documents as a segment; null where there are none. The builder is spent afterwards.</summary>
    public SegmentInfo? Flush(Disk disk, string indexFolder)
    {
        if (live.Count == 0) return null;
        var order = live.Values.ToArray();
        var keys = documents.Select(KeyOf).ToArray();
        Array.Sort(order, (left, right) => SortKey.Compare(keys[left], keys[right], schema.Order));
        var newNumbers = new int[documents.Count];
        Array.Fill(newNumbers, -1);
        for (var i = 0; i < order.Length; i++) newNumbers[order[i]] = i;

        using var segment = new SegmentWriter(disk, indexFolder, order.Length, termKeys);
        foreach (var (name, field) in fields) WriteField(segment, name, field, order, newNumbers);
        segment.WriteIds(order.Select(number => documents[number].Id).ToArray());
        foreach (var number in order) segment.AddStored(documents[number].Stored.Span);
        foreach (var field in schema.Fields)
        {
            if (field.Kind == FieldKind.Keyword) segment.WriteKeywords(field, i => documents[order[i]].Keywords.GetValueOrDefault(field.Name) ?? []);
            if (field.Kind == FieldKind.Number) segment.WriteNumbers(field, i => documents[order[i]].Numbers.TryGetValue(field.Name, out var value) ? value : null);
        }

        return segment.Complete();
    }

    private SortKey KeyOf(Document document) =>
        new(document.Numbers.TryGetValue(schema.Order.NumberField, out var number) ? number : null, document.Id);

    private void Invert(Field field, AnalyzedText text, int number)
    {
        var exact = fields[field.Name];
        var stems = field.StemField is null ? null : fields[field.StemField];
        for (var position = 0; position < text.Tokens.Count; position++)
        {
            Post(exact, text.Tokens[position].Term, number, position);
            if (stems is not null) Post(stems, text.Tokens[position].Stem, number, position);
        }

        SetLength(exact, number, text.Tokens.Count);
        if (stems is not null) SetLength(stems, number, text.Tokens.Count);
        if (field.MarksField is null) return;
        foreach (var (term, position) in text.Marks) Post(fields[field.MarksField], term, number, position);
    }

    private void Post(BufferedField field, string term, int document, int position)
    {
        if (!field.Terms.TryGetValue(term, out var buffer))
        {
            field.Terms.Add(term, buffer = new TermBuffer());
            Bytes += TermBuffer.InitialCost + 48 + 2 * term.Length;
        }

        Bytes += buffer.Add(document, position);
    }

    private static void SetLength(BufferedField field, int document, int words)
    {
        while (field.Lengths!.Count < document) field.Lengths.Add(0);
        field.Lengths.Add(LengthCode.Encode(words));
    }

    private static void WriteField(SegmentWriter segment, string name, BufferedField field, int[] order, int[] newNumbers)
    {
        segment.StartField(name);
        var terms = field.Terms.Select(entry => (Utf8: Encoding.UTF8.GetBytes(entry.Key), Buffer: entry.Value)).ToArray();
        Array.Sort(terms, (left, right) => left.Utf8.AsSpan().SequenceCompareTo(right.Utf8));
        var found = new List<(int Document, int Start, int Count)>();
        var positions = new List<int>();
        foreach (var (utf8, buffer) in terms)
        {
            found.Clear();
            positions.Clear();
            buffer.ForEach((document, occurrences) =>
            {
                if (newNumbers[document] < 0) return;
                found.Add((newNumbers[document], positions.Count, occurrences.Length));
                foreach (var position in occurrences.Span) positions.Add(position);
            });
            found.Sort((left, right) => left.Document.CompareTo(right.Document));
            segment.StartTerm(utf8);
            var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(positions);
            foreach (var (document, start, count) in found) segment.AddPosting(document, all.Slice(start, count));
            segment.FinishTerm();
        }

        segment.FinishField(name, field.Lengths is null ? null : order.Select(number => field.Lengths[number]).ToArray());
    }
}
