using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Hosting;

/// <summary>What the site is told by its configuration, section <c>SearchPortal</c>.</summary>
/// <param name="Index">Folder of the index; see <see cref="DefaultLocations"/>.</param>
/// <param name="Actors">Authority file; empty for none.</param>
/// <param name="Topics">Topics file; empty for none.</param>
/// <param name="Outlets">File of outlets; empty for none.</param>
/// <param name="Seeds">What a first index is built from; empty for nothing.</param>
/// <param name="Cursors">What is kept for cursors: <c>CursorMinutes</c>, <c>CursorSnapshots</c>, <c>CursorMegabytes</c>.</param>
/// <param name="EditorKey">The key of the pages that change the authority file; null for no such pages.</param>
/// <param name="WriteKey">The key of programs that post and delete articles; null for none.</param>
/// <param name="Saved">The file of saved searches; null for none: nothing can be saved then.</param>
internal sealed record PortalSettings(string Index, string? Actors, string? Topics, string? Outlets, string? Seeds, CursorLimits Cursors, string? EditorKey, string? WriteKey, string? Saved)
{
    private const string Section = SettingReader.Section;

    // Beside the index, not in it: an index can be made anew, what people saved can't.
    private const string SavedSuffix = ".saved.db";

    /// <summary>Short names of options on the command line.</summary>
    public static IDictionary<string, string> Switches { get; } = new Dictionary<string, string>
    {
        ["--index"] = Section + nameof(Index),
        ["--actors"] = Section + nameof(Actors),
        ["--topics"] = Section + nameof(Topics),
        ["--outlets"] = Section + nameof(Outlets),
    };

    /// <summary>The settings as the catalog takes them.</summary>
    public CatalogOptions Catalog => new(Index, Actors, Topics) { OutletsFile = Outlets, Cursors = Cursors };

    public static PortalSettings Read(IConfiguration configuration)
    {
        var index = Of(nameof(Index), DefaultLocations.Index) ?? throw new ArgumentException("The folder of the index is empty. Give one with --index DIR.");
        return new(
            index,
            Of(nameof(Actors), DefaultLocations.Actors),
            Of(nameof(Topics), DefaultLocations.Topics),
            Of(nameof(Outlets), DefaultLocations.Outlets),
            Of(nameof(Seeds), Path.Combine(DefaultLocations.Root, "seeds")),
            ReadCursors(configuration),
            ReadKey(configuration, nameof(EditorKey)),
            ReadKey(configuration, nameof(WriteKey)),
            Of(nameof(Saved), Path.TrimEndingDirectorySeparator(index) + SavedSuffix));

        string? Of(string name, string? standard) => configuration[Section + name] switch
        {
            null => standard,
            "" => null,
            var path => Path.GetFullPath(path),
        };
    }

    private static string? ReadKey(IConfiguration configuration, string name) => configuration[Section + name] switch
    {
        null or "" => null,
        { Length: >= Review.EditorKey.ShortestKey } key => key,
        var key => throw new ArgumentException($"The setting {Section}{name} has {key.Length} characters. Write at least {Review.EditorKey.ShortestKey}, drawn by chance, or leave it out."),
    };

    private static CursorLimits ReadCursors(IConfiguration configuration)
    {
        var (read, standard) = (new SettingReader(configuration), new CursorLimits());
        return new CursorLimits
        {
            Lifetime = TimeSpan.FromMinutes(read.Number("CursorMinutes", (int)standard.Lifetime.TotalMinutes)),
            Snapshots = read.Number("CursorSnapshots", standard.Snapshots),
            Bytes = (long)read.Number("CursorMegabytes", (int)(standard.Bytes >> 20)) << 20,
        };
    }
}
