using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Hosting;

/// <summary>What the site is told by its configuration, section <c>SearchPortal</c>.</summary>
/// <param name="Index">Folder of the index; <c>index</c> of the project by default.</param>
/// <param name="Actors">Authority file; <c>seeds/actors.yml</c> by default, empty for none.</param>
/// <param name="Topics">Topics file; <c>seeds/topics.yml</c> by default, empty for none.</param>
/// <param name="Seeds">What a first index is built from; <c>seeds</c> by default.</param>
internal sealed record PortalSettings(string Index, string? Actors, string? Topics, string Seeds)
{
    private const string Section = "SearchPortal:";

    /// <summary>Short names of options on the command line.</summary>
    public static IDictionary<string, string> Switches { get; } = new Dictionary<string, string> { ["--index"] = Section + nameof(Index) };

    /// <summary>The settings as the catalog takes them.</summary>
    public CatalogOptions Catalog => new(Index, Actors, Topics);

    public static PortalSettings Read(IConfiguration configuration)
    {
        var seeds = Of(nameof(Seeds), "seeds")!;
        return new(
            Of(nameof(Index), "index") ?? throw new ArgumentException("The folder of the index is empty. Give one with --index DIR."),
            Of(nameof(Actors), Path.Combine("seeds", "actors.yml")),
            Of(nameof(Topics), Path.Combine("seeds", "topics.yml")),
            seeds);

        string? Of(string name, string standard) => configuration[Section + name] switch
        {
            null => Path.Combine(PortalFolders.Root, standard),
            "" => null,
            var path => Path.GetFullPath(path),
        };
    }
}
