using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>The documents in memory without their words, field by field: a document is no object, and its stored bytes lie in pooled blocks.</summary>
internal sealed class BufferedDocuments
{
    private readonly IndexSchema schema;
    private readonly Dictionary<string, BufferedKeywords> keywords;
    private readonly Dictionary<string, BufferedNumbers> numbers;
    private readonly List<string> ids = [];
    private readonly List<int> storedAt = [];
    private readonly PooledBytes stored;
    private long idBytes;

    public BufferedDocuments(IndexSchema schema, BlockPool pool)
    {
        this.schema = schema;
        stored = new PooledBytes(pool);
        keywords = schema.Fields.Where(each => each.Kind == FieldKind.Keyword).ToDictionary(each => each.Name, _ => new BufferedKeywords(), StringComparer.Ordinal);
        numbers = schema.Fields.Where(each => each.Kind == FieldKind.Number).ToDictionary(each => each.Name, _ => new BufferedNumbers(), StringComparer.Ordinal);
    }

    /// <summary>How many there are.</summary>
    public int Count => ids.Count;

    /// <summary>Memory that they take.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a document.</summary>
    public void Add(Document document)
    {
        ids.Add(document.Id);
        storedAt.Add(stored.Store(document.Stored.Span));
        idBytes += BufferCosts.OfDocument(document.Id);
        Bytes = idBytes + stored.Bytes;
        foreach (var (name, column) in keywords)
        {
            column.Add(document.Keywords.GetValueOrDefault(name) ?? []);
            Bytes += column.Bytes;
        }

        foreach (var (name, column) in numbers)
        {
            column.Add(document.Numbers.TryGetValue(name, out var value) ? value : null);
            Bytes += column.Bytes;
        }
    }

    /// <summary>A document as it was added, without its texts.</summary>
    public Document this[int number] => new(ids[number])
    {
        Keywords = keywords.ToDictionary(column => column.Key, column => column.Value.Of(number), StringComparer.Ordinal),
        Numbers = numbers.Where(column => column.Value.Of(number) is not null).ToDictionary(column => column.Key, column => column.Value.Of(number)!.Value, StringComparer.Ordinal),
        Stored = stored.Read(storedAt[number]).ToArray(),
    };

    /// <summary>Where each document stands in the schema's order.</summary>
    public SortKey[] SortKeys()
    {
        var column = numbers[schema.Order.NumberField];
        var keys = new SortKey[ids.Count];
        for (var number = 0; number < keys.Length; number++) keys[number] = new SortKey(column.Of(number), ids[number]);
        return keys;
    }

    /// <summary>Writes ids, stored bytes and columns.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="order">The documents that are written, in their new order.</param>
    public void WriteTo(SegmentWriter segment, int[] order)
    {
        var utf8 = Array.ConvertAll(order, number => System.Text.Encoding.UTF8.GetBytes(ids[number]));
        segment.WriteIds(i => utf8[i]);
        foreach (var number in order) segment.AddStored(stored.Read(storedAt[number]));
        foreach (var each in schema.Fields)
        {
            if (keywords.TryGetValue(each.Name, out var values)) segment.WriteKeywords(each, i => values.Of(order[i]));
            if (numbers.TryGetValue(each.Name, out var column)) segment.WriteNumbers(each, i => column.Of(order[i]));
        }
    }

    /// <summary>Gives the memory of stored bytes back; they are here no more.</summary>
    public void Clear() => stored.Clear();
}
