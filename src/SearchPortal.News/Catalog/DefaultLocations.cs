namespace SearchPortal.News.Catalog;

/// <summary>
/// Where the portal's files are when nobody says otherwise: beside the nearest <c>SearchPortal.sln</c> above the current
/// folder, else above the program, else in the current folder. The command line and the site agree on them.
/// </summary>
public static class DefaultLocations
{
    /// <summary>The folder that the other places are in.</summary>
    public static string Root { get; } =
        SolutionAbove(Directory.GetCurrentDirectory()) ?? SolutionAbove(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();

    /// <summary>The index: <c>index</c>.</summary>
    public static string Index => Path.Combine(Root, "index");

    /// <summary>The authority file, <c>seeds/actors.yml</c>, or null where there is none.</summary>
    public static string? Actors => Existing(Path.Combine(Root, "seeds", "actors.yml"));

    /// <summary>The topics file, <c>seeds/topics.yml</c>, or null where there is none.</summary>
    public static string? Topics => Existing(Path.Combine(Root, "seeds", "topics.yml"));

    /// <summary>The file of outlets, <c>seeds/outlets.yml</c>, or null where there is none.</summary>
    public static string? Outlets => Existing(Path.Combine(Root, "seeds", "outlets.yml"));

    private static string? Existing(string file) => File.Exists(file) ? file : null;

    private static string? SolutionAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SearchPortal.sln"))) return folder.FullName;
        }

        return null;
    }
}
