using SearchPortal.Engine.Keeping;

namespace SearchPortal.News.Catalog.Keeping;

/// <summary>Programs that read an index; see <see cref="MappingProcesses"/>.</summary>
public static class CatalogReaders
{
    /// <summary>Every program of this machine but this one that has the index open, as far as the system tells; null where it tells nothing.</summary>
    /// <param name="index">The folder of the index.</param>
    public static IReadOnlyList<MappingProcess>? Of(string index) => MappingProcesses.Of(index, out _);
}
