namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>A keyword field of the documents in memory: each value once, and their numbers document by document.</summary>
internal sealed class BufferedKeywords
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> values = [];
    private readonly List<int> ofDocuments = [];
    private readonly List<int> ends = [];
    private long valueBytes;

    /// <summary>Memory that they take.</summary>
    public long Bytes => valueBytes + sizeof(int) * ((long)ofDocuments.Capacity + ends.Capacity);

    /// <summary>Adds the next document's values.</summary>
    public void Add(IReadOnlyList<string> ofDocument)
    {
        for (var i = 0; i < ofDocument.Count; i++)
        {
            var value = ofDocument[i];
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers.Add(value, number = values.Count);
                values.Add(value);
                valueBytes += BufferCosts.OfText(value) + BufferCosts.TableEntry + BufferCosts.ListEntry;
            }

            ofDocuments.Add(number);
        }

        ends.Add(ofDocuments.Count);
    }

    /// <summary>A document's values, as they were added.</summary>
    public IReadOnlyList<string> Of(int document)
    {
        var start = document == 0 ? 0 : ends[document - 1];
        if (start == ends[document]) return [];
        var found = new string[ends[document] - start];
        for (var i = 0; i < found.Length; i++) found[i] = values[ofDocuments[start + i]];
        return found;
    }
}
