using System.Security.Cryptography;
using System.Text;

namespace SearchPortal.News.Outlets;

/// <summary>The listed outlets. Safe for many threads.</summary>
/// <remarks>
/// The file, <c>outlets.yml</c>, is a list <c>outlets</c> of <c>id</c>, <c>name</c> and, where they are known, <c>names</c>, <c>domains</c>,
/// <c>country</c>, <c>language</c> and <c>agency</c>.
/// </remarks>
public sealed class OutletSet
{
    private const int HashBytes = 8;

    private readonly Dictionary<string, Outlet> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outlet> byDomain = new(StringComparer.OrdinalIgnoreCase);

    private OutletSet(IReadOnlyList<Outlet> outlets, string version)
    {
        Outlets = outlets;
        Version = version;
        foreach (var outlet in outlets)
        {
            foreach (var name in outlet.OtherNames.Append(outlet.Name).Append(outlet.Id)) byName.TryAdd(OutletName.Fold(name), outlet);
            foreach (var domain in outlet.Domains) byDomain.TryAdd(domain, outlet);
        }
    }

    /// <summary>No outlets.</summary>
    public static OutletSet Empty { get; } = new([], "none");

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Outlet> Outlets { get; }

    /// <summary>Changes when an article could get another outlet.</summary>
    public string Version { get; }

    /// <summary>Reads a file of outlets.</summary>
    /// <exception cref="OutletsException">It is malformed: unknown or missing keys, an id, a name or a domain twice, a value that is none.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static OutletSet Load(string file)
    {
        var text = File.ReadAllText(file, Encoding.UTF8);
        return new OutletSet(OutletsFile.Read(file, text), Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes)));
    }

    /// <summary>The outlet with this name, id or other name, whatever its case, diacritics, spaces and punctuation; null where none has it.</summary>
    public Outlet? Find(string name) => byName.GetValueOrDefault(OutletName.Fold(name));

    /// <summary>The outlet whose domain an address has, or lies below; the longest domain wins. Null where none has it.</summary>
    public Outlet? FindByAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? FindByHost(uri.IdnHost) : null;

    /// <summary>The outlet whose domain a host is, or lies below; the longest domain wins. Null where none has it.</summary>
    public Outlet? FindByHost(string host)
    {
        for (var rest = host.TrimEnd('.'); rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (byDomain.GetValueOrDefault(rest) is { } outlet) return outlet;
        }

        return null;
    }
}
