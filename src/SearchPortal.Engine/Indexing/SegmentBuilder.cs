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
    private readonly InvertedTexts words = new(schema, pool);
    private readonly BufferedDocuments documents = new(schema, pool);
    private readonly List<bool> dropped = [];
    private readonly Dictionary<string, int> live = new(StringComparer.Ordinal);

    /// <summary>Memory taken: what is in blocks of the pool, and what <see cref="BufferCosts"/> counts for the rest.</summary>
    public long Bytes => words.Bytes + documents.Bytes;

    /// <summary>Whether it is to be written as soon as no thread adds to it.</summary>
    public bool IsDue { get; set; }

    /// <summary>Whether the document with this id is here.</summary>
    public bool Contains(string id) => live.ContainsKey(id);

    /// <summary>The document with this id without its texts, if it is here.</summary>
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
    public static IReadOnlyList<(Field Field, AnalyzedText Text)> Analyze(IndexSchema schema, Document document)
    {
        var texts = new List<(Field, AnalyzedText)>(document.Texts.Count);
        foreach (var field in schema.Fields)
        {
            if (field.Kind == FieldKind.Text && document.Texts.TryGetValue(field.Name, out var text)) texts.Add((field, new AnalyzedText(field, text)));
        }

        return texts;
    }

    /// <summary>Adds the words of the next document. It is not here before <see cref="Publish"/>.</summary>
    public void Invert(IReadOnlyList<(Field Field, AnalyzedText Text)> texts) => words.Add(documents.Count, texts);

    /// <summary>Makes the document whose words were added last one that is here.</summary>
    /// <param name="document">The document; its id is not here.</param>
    /// <param name="isDropped">Whether it is dropped at once, because it is not to be added after all.</param>
    public void Publish(Document document, bool isDropped)
    {
        if (!isDropped) live.Add(document.Id, documents.Count);
        dropped.Add(isDropped);
        documents.Add(document);
    }

    /// <summary>Writes documents as a segment; null where there are none. The builder takes no more documents afterwards.</summary>
    /// <param name="disk">Where files are written.</param>
    /// <param name="indexFolder">The index.</param>
    /// <param name="segmentName">The segment's name.</param>
    /// <param name="order">The numbers of the documents; brought into the schema's order here.</param>
    public SegmentInfo? Write(Disk disk, string indexFolder, string segmentName, int[] order)
    {
        if (order.Length == 0) return null;
        var keys = documents.SortKeys();
        Array.Sort(order, (left, right) => SortKey.Compare(keys[left], keys[right], schema.Order));
        var newNumbers = new int[documents.Count];
        Array.Fill(newNumbers, -1);
        for (var i = 0; i < order.Length; i++) newNumbers[order[i]] = i;

        using var segment = new SegmentWriter(disk, indexFolder, segmentName, order.Length, termKeys);
        words.WriteTo(segment, order, newNumbers);
        documents.WriteTo(segment, order);
        return segment.Complete();
    }

    /// <summary>Gives its memory back. Only its documents' numbers and whether they were dropped may still be asked for.</summary>
    public void Release()
    {
        words.Clear();
        documents.Clear();
    }
}
