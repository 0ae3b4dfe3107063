namespace SearchPortal.News.Outlets;

/// <summary>The listed outlets. Safe for many threads.</summary>
public sealed class OutletSet
{
    /// <summary>No outlets.</summary>
    public static OutletSet Empty { get; } = new([]);

    private OutletSet(IReadOnlyList<Outlet> outlets) => Outlets = outlets;

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Outlet> Outlets { get; }

    /// <summary>Changes when an article could get another outlet.</summary>
    public string Version { get; } = "none";

    /// <summary>The outlet with this name, id or other name, whatever its case; null where none has it.</summary>
    public Outlet? Find(string name) =>
        Outlets.FirstOrDefault(outlet => outlet.OtherNames.Append(outlet.Name).Append(outlet.Id).Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The outlet whose domain an address has; null where none has it.</summary>
    public Outlet? FindByAddress(string address) => null;
}
