using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching;

/// <summary>Sets of documents that filters let through, shared by all searches of an index. A set belongs to one column of one segment, neither of which ever
/// changes; deletes are applied behind it. What was asked longest ago goes first. Holds sets and names, so that no file stays open for it. For many threads.</summary>
/// <param name="bytes">How much memory the sets may take; 0 keeps none.</param>
internal sealed class FilterCache(long bytes)
{
    // What the key, the nodes and their places in the two collections take besides.
    private const int BytesOfEntry = 300;

    private readonly Lock use = new();
    private readonly Dictionary<FilterKey, LinkedListNode<Entry>> entries = [];

    // The one that was asked last comes first.
    private readonly LinkedList<Entry> order = [];

    private sealed record Entry(FilterKey Key, DocumentBits Documents);

    /// <summary>How much memory the sets may take.</summary>
    public long MostBytes => bytes;

    /// <summary>How much they take.</summary>
    public long Bytes { get; private set; }

    /// <summary>Sets that were asked for and were there.</summary>
    public long Found { get; private set; }

    /// <summary>Sets that were asked for and were not there.</summary>
    public long NotFound { get; private set; }

    /// <summary>The set of a filter, or null. Not to be changed.</summary>
    public DocumentBits? Find(FilterKey key)
    {
        lock (use)
        {
            if (!entries.TryGetValue(key, out var node))
            {
                NotFound++;
                return null;
            }

            Found++;
            order.Remove(node);
            order.AddFirst(node);
            return node.Value.Documents;
        }
    }

    /// <summary>Keeps a set, which is not changed any more.</summary>
    public void Add(FilterKey key, DocumentBits documents)
    {
        var size = SizeOf(key, documents);
        if (size > bytes) return;
        lock (use)
        {
            // Another search may have found the same meanwhile.
            if (entries.ContainsKey(key)) return;
            entries[key] = order.AddFirst(new Entry(key, documents));
            Bytes += size;
            while (Bytes > bytes) Remove(order.Last!);
        }
    }

    /// <summary>Drops the sets of all other segments.</summary>
    /// <param name="segments">Names of the segments that are searched from now on.</param>
    public void Keep(IReadOnlySet<string> segments)
    {
        lock (use)
        {
            for (var node = order.First; node is not null;)
            {
                var next = node.Next;
                if (!segments.Contains(node.Value.Key.Segment)) Remove(node);
                node = next;
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        order.Remove(node);
        entries.Remove(node.Value.Key);
        Bytes -= SizeOf(node.Value.Key, node.Value.Documents);
    }

    private static long SizeOf(FilterKey key, DocumentBits documents) => DocumentBits.SizeOf(documents.Documents) + key.Filter.Length * sizeof(char) + BytesOfEntry;
}
