using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Documents in memory, inverted as they come; <see cref="Write"/> brings them into the schema's order and writes them as a segment.
/// One thread at a time adds to it (<see cref="Invert"/>, then <see cref="Publish"/>); all but <see cref="Invert"/> and <see cref="Write"/> asks for the lock of its
/// <see cref="DocumentBuffers"/>, because other threads look documents up and drop them meanwhile.</summary>
internal sealed class SegmentBuilder(IndexSchema schema, IReadOnlyList<TermKeySource> termKeys)
{
    private sealed class BufferedField(bool hasLengths)
    {
        public Dictionary<string, TermBuffer> Terms { get; } = new(StringComparer.Ordinal);

        public List<byte>? Lengths { get; } = hasLengths ? [] : null;
    }

    private static readonly Dictionary<string, TextValue> NoTexts = [];

    private readonly Dictionary<string, BufferedField> fields = schema.PostingsFields
        .ToDictionary(name => name, name => new BufferedField(schema.NormFields.Contains(name)), StringComparer.Ordinal);
    private readonly List<Document> documents = [];
    private readonly List<bool> dropped = [];
    private readonly Dictionary<string, int> live = new(StringComparer.Ordinal);

    /// <summary>Memory taken, as <see cref="BufferCosts"/> counts it.</summary>
    public long Bytes { get; private set; }

    /// <summary>Whether it is to be written as soon as no thread adds to it.</summary>
    public bool IsDue { get; set; }

    /// <summary>The document with this id, if it is here.</summary>
    public Document? Find(string id) => live.TryGetValue(id, out var number) ? documents[number] : null;

    /// <summary>Drops the document with this id, if it is here.</summary>
    public bool Delete(string id)
    {
        if (!live.Remove(id, out var number)) return false;
        dropped[number] = true;
        return true;
    }

    /// <summary>Numbers of the documents that are not dropped, in no order.</summary>
    public int[] LiveNumbers() => [.. live.Values];

    /// <summary>Whether each document was dropped, by number.</summary>
    public IReadOnlyList<bool> Dropped => dropped;

    /// <summary>The analysed texts of a document, for <see cref="Invert"/>. Changes nothing.</summary>
    public static IReadOnlyList<(Field Field, AnalyzedText Text)> Analyze(IndexSchema schema, Document document) => schema.Fields
        .Where(field => field.Kind == FieldKind.Text && document.Texts.ContainsKey(field.Name))
        .Select(field => (field, new AnalyzedText(field, document.Texts[field.Name])))
        .ToArray();

    /// <summary>Adds the words of the next document. It is not here before <see cref="Publish"/>.</summary>
    public void Invert(IReadOnlyList<(Field Field, AnalyzedText Text)> texts)
    {
        var number = documents.Count;
        foreach (var (field, text) in texts) InvertText(field, text, number);
        foreach (var field in fields.Values)
        {
            while (field.Lengths is not null && field.Lengths.Count <= number) field.Lengths.Add(0);
        }
    }

    /// <summary>Makes the document whose words were added last one that is here.</summary>
    /// <param name="document">The document; its id is not here.</param>
    /// <param name="isDropped">Whether it is dropped at once, because it is not to be added after all.</param>
    public void Publish(Document document, bool isDropped)
    {
        if (!isDropped) live.Add(document.Id, documents.Count);
        dropped.Add(isDropped);
        // The texts are inverted now; keeping them would double the memory that a document takes.
        documents.Add(document with { Texts = NoTexts });
        Bytes += BufferCosts.OfDocument(document);
    }

    /// <summary>Writes documents as a segment; null where there are none. The builder takes no more documents afterwards.</summary>
    /// <param name="disk">Where files are written.</param>
    /// <param name="indexFolder">The index.</param>
    /// <param name="segmentName">The segment's name.</param>
    /// <param name="order">The numbers of the documents; brought into the schema's order here.</param>
    public SegmentInfo? Write(Disk disk, string indexFolder, string segmentName, int[] order)
    {
        if (order.Length == 0) return null;
        var keys = documents.Select(KeyOf).ToArray();
        Array.Sort(order, (left, right) => SortKey.Compare(keys[left], keys[right], schema.Order));
        var newNumbers = new int[documents.Count];
        Array.Fill(newNumbers, -1);
        for (var i = 0; i < order.Length; i++) newNumbers[order[i]] = i;

        using var segment = new SegmentWriter(disk, indexFolder, segmentName, order.Length, termKeys);
        foreach (var (name, field) in fields) WriteField(segment, name, field, order, newNumbers);
        var ids = Array.ConvertAll(order, number => Encoding.UTF8.GetBytes(documents[number].Id));
        segment.WriteIds(i => ids[i]);
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

    private void InvertText(Field field, AnalyzedText text, int number)
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
            Bytes += BufferCosts.OfTerm(term);
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
        segment.StartField(name, field.Lengths is null ? null : order.Select(number => field.Lengths[number]).ToArray());
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

        segment.FinishField(name);
    }
}
