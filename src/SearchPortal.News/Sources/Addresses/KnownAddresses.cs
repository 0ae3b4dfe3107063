using System.Text.Json;

namespace SearchPortal.News.Sources.Addresses;

/// <summary>The addresses that were fetched, and what is known of them. Safe for many threads.</summary>
internal sealed class KnownAddresses
{
    private const int MaxAddresses = 100_000;

    private readonly Lock changing = new();
    private readonly SortedDictionary<string, KnownAddress> addresses = new(StringComparer.Ordinal);

    /// <summary>Whether anything was noted since it was read or written.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Reads what <see cref="Write"/> wrote. What can't be read is as good as unknown: it is fetched again.</summary>
    public static KnownAddresses Read(byte[]? json)
    {
        var known = new KnownAddresses();
        try
        {
            foreach (var (address, facts) in json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, KnownAddress>>(json) ?? []) known.addresses[address] = facts;
        }
        catch (JsonException)
        {
            known.addresses.Clear();
        }

        return known;
    }

    /// <summary>What is known, as JSON.</summary>
    public byte[] Write()
    {
        lock (changing)
        {
            IsChanged = false;
            return JsonSerializer.SerializeToUtf8Bytes(addresses);
        }
    }

    /// <summary>What is known of an address; null where it was never fetched, or under other circumstances.</summary>
    public KnownAddress? Find(string address, string circumstances)
    {
        lock (changing) return addresses.TryGetValue(address, out var known) && known.Circumstances == circumstances ? known : null;
    }

    /// <summary>Forgets addresses, as if they had never been fetched: what is deleted comes again where it is asked for again.</summary>
    /// <param name="forgotten">Addresses, and what leads to an article behind them, as in <see cref="Article.Source"/>.</param>
    public void Forget(params IEnumerable<string?> forgotten)
    {
        lock (changing)
        {
            foreach (var source in forgotten.OfType<string>())
            {
                foreach (var address in addresses.Keys.Where(address => IsWithin(source, address)).ToArray()) IsChanged |= addresses.Remove(address);
            }
        }
    }

    /// <summary>Notes that all articles of an address were taken over.</summary>
    public void Note(AddressRead read)
    {
        lock (changing)
        {
            if (addresses.TryGetValue(read.Source, out var before) && before == read.Known) return;
            if (addresses.Count >= MaxAddresses && !addresses.ContainsKey(read.Source)) return;
            addresses[read.Source] = read.Known;
            IsChanged = true;
        }
    }

    private static bool IsWithin(string source, string address) =>
        source.StartsWith(address, StringComparison.Ordinal) && (source.Length == address.Length || source[address.Length] is ':' or '/');
}
