using System.Security.Cryptography;

namespace SearchPortal.News.Catalog;

/// <summary>Keeps snapshots open for cursors, within bounds. All cursors of one snapshot share its lease. Safe for many threads.</summary>
internal sealed class SnapshotLeases(CursorLimits limits, TimeProvider time) : IDisposable
{
    private sealed class Lease(CatalogSnapshot snapshot)
    {
        public CatalogSnapshot Snapshot => snapshot;

        public long LastUse { get; set; }
    }

    private readonly Lock changing = new();
    private readonly Dictionary<long, Lease> leases = [];
    private bool disposed;

    /// <summary>Leases a snapshot that the caller holds, and returns the id of the lease. A number that nobody can know beforehand: after a
    /// restart, an old cursor meets no lease by chance.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="current">The snapshot that answers now.</param>
    public long Of(CatalogSnapshot snapshot, CatalogSnapshot current)
    {
        lock (changing)
        {
            var id = leases.FirstOrDefault(entry => ReferenceEquals(entry.Value.Snapshot, snapshot)).Key;
            if (id == 0)
            {
                ObjectDisposedException.ThrowIf(disposed || !snapshot.Searcher.TryAcquire(), this);
                do id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
                while (id == 0 || leases.ContainsKey(id));
                leases[id] = new Lease(snapshot);
            }

            leases[id].LastUse = time.GetTimestamp();
            Trim(current);
            return id;
        }
    }

    /// <summary>The snapshot of a lease with a reference that the caller gives back; null where there is no such lease any more.</summary>
    public CatalogSnapshot? Acquire(long id)
    {
        lock (changing)
        {
            DropExpired();
            if (!leases.TryGetValue(id, out var lease) || !lease.Snapshot.Searcher.TryAcquire()) return null;
            lease.LastUse = time.GetTimestamp();
            return lease.Snapshot;
        }
    }

    /// <summary>Ends leases that are over or beyond the bounds.</summary>
    public void Trim(CatalogSnapshot current)
    {
        lock (changing)
        {
            DropExpired();
            if (leases.Count == 0) return;
            var byUse = new Queue<long>(leases.OrderBy(entry => entry.Value.LastUse).Select(entry => entry.Key));
            while (leases.Count > Math.Max(1, limits.Snapshots)) Drop(byUse.Dequeue());
            while (byUse.Count > 0 && BytesBeyond(current) > limits.Bytes)
            {
                var oldest = byUse.Dequeue();
                if (!ReferenceEquals(leases[oldest].Snapshot, current)) Drop(oldest);
            }
        }
    }

    /// <summary>How many snapshots are open: a given one, and those that are leased beside it.</summary>
    public int CountOpen(CatalogSnapshot current)
    {
        lock (changing)
        {
            DropExpired();
            return 1 + leases.Values.Count(lease => !ReferenceEquals(lease.Snapshot, current));
        }
    }

    /// <summary>Bytes of files that are kept for leases alone.</summary>
    public long BytesBeyond(CatalogSnapshot current)
    {
        lock (changing)
        {
            var needed = FilesOf(current).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
            return leases.Values.SelectMany(lease => FilesOf(lease.Snapshot)).Where(file => needed.Add(file.Name)).Sum(file => file.Length);
        }
    }

    public void Dispose()
    {
        lock (changing)
        {
            disposed = true;
            foreach (var id in leases.Keys.ToArray()) Drop(id);
        }
    }

    private static IEnumerable<(string Name, long Length)> FilesOf(CatalogSnapshot snapshot) =>
        snapshot.Searcher.Commit.Segments.SelectMany(segment => segment.Files.Select(file => (Path.Combine(segment.Name, file.Key), file.Value.Length)))
            .Concat((snapshot.Searcher.Commit.Attachments?.Values ?? []).Select(attachment => (attachment.File, attachment.Content.Length)));

    private void DropExpired()
    {
        foreach (var (id, _) in leases.Where(entry => time.GetElapsedTime(entry.Value.LastUse) >= limits.Lifetime).ToArray()) Drop(id);
    }

    private void Drop(long id)
    {
        if (leases.Remove(id, out var lease)) lease.Snapshot.Searcher.Release();
    }
}
