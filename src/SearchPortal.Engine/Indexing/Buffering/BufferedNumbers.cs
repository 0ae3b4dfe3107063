namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>A number field of the documents in memory.</summary>
internal sealed class BufferedNumbers
{
    private readonly List<long> values = [];
    private readonly List<bool> isSet = [];

    /// <summary>Memory that they take.</summary>
    public long Bytes => (long)values.Capacity * sizeof(long) + isSet.Capacity;

    /// <summary>Adds the next document's number; null where it has none.</summary>
    public void Add(long? value)
    {
        values.Add(value ?? 0);
        isSet.Add(value is not null);
    }

    /// <summary>A document's number; null where it has none.</summary>
    public long? Of(int document) => isSet[document] ? values[document] : null;
}
