using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing.Buffering;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Documents in memory, inverted as they come; <see cref="Write"/> brings them into the schema's order and writes them as a segment.
/// One thread at a time adds to it (<see cref="Invert"/>, then <see cref="Publish"/>); all but <see cref="Invert"/> and <see cref="Write"/> asks for the lock of its
/// <see cref="DocumentBuffers"/>, because other threads look documents up and drop them meanwhile.</summary>
/// <param name="schema">The index's schema.</param>
/// <param name="termKeys">Where keys of terms come from.</param>
/// <param name="pool">Where memory comes from.</param>
internal sealed class SegmentBuilder(IndexSchema schema, IReadOnlyList<TermKeySource> termKeys, BlockPool pool)
{
    private static readonly Dictionary<string, TextValue> NoTexts = [];

    private readonly InvertedTexts words = new(schema, pool);
    private readonly List<Document> documents = [];
    private readonly List<bool> dropped = [];
    private long documentBytes;
    private readonly Dictionary<string, int> live = new(StringComparer.Ordinal);

    /// <summary>Memory taken: what words take in blocks of the pool, and what <see cref="BufferCosts"/> counts for documents.</summary>
    public long Bytes => words.Bytes + documentBytes;

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
    public void Invert(IReadOnlyList<(Field Field, AnalyzedText Text)> texts) => words.Add(documents.Count, texts);

    /// <summary>Makes the document whose words were added last one that is here.</summary>
    /// <param name="document">The document; its id is not here.</param>
    /// <param name="isDropped">Whether it is dropped at once, because it is not to be added after all.</param>
    public void Publish(Document document, bool isDropped)
    {
        if (!isDropped) live.Add(document.Id, documents.Count);
        dropped.Add(isDropped);
        // The texts are inverted now; keeping them would double the memory that a document takes.
        documents.Add(document with { Texts = NoTexts });
        documentBytes += BufferCosts.OfDocument(document);
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
        words.WriteTo(segment, order, newNumbers);
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

    /// <summary>Gives its memory back. Only its documents' numbers and whether they were dropped may still be asked for.</summary>
    public void Release() => words.Clear();

    private SortKey KeyOf(Document document) =>
        new(document.Numbers.TryGetValue(schema.Order.NumberField, out var number) ? number : null, document.Id);
}
