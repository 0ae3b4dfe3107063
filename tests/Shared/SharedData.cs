namespace SearchPortal.Tests;

/// <summary>Finds the real data that tests read and the project does not hold.</summary>
internal static class SharedData
{
    /// <summary>The folder, or null where there is none: SEARCHPORTAL_SHARED, else <c>../shared</c> beside the repository.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>For SkipUnless of a test.</summary>
    public static bool IsAvailable => Folder is not null;

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>What a skipped test says.</summary>
    public const string Missing = "the shared data is not here: set SEARCHPORTAL_SHARED to its folder, or put it at ../shared";

    /// <summary>A file of the shared folder.</summary>
    public static string File(string path) => Path.Combine(Folder ?? throw new InvalidOperationException(Missing), path);

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("SEARCHPORTAL_SHARED");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(FindRepository(), "..", "shared") : named;
        return Directory.Exists(Path.Combine(folder, "seeds")) ? Path.GetFullPath(folder) : null;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "SearchPortal.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("SearchPortal.sln is not above " + AppContext.BaseDirectory);
    }
}
