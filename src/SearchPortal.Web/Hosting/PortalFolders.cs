namespace SearchPortal.Web.Hosting;

/// <summary>Where the site's own files are: under <c>dotnet run</c>, in tests and when published.</summary>
internal static class PortalFolders
{
    /// <summary>The nearest folder, walking up from the program, that holds <c>wwwroot</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of style sheets, icons and scripts.</summary>
    public static string Web => Path.Combine(Root, "wwwroot");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "wwwroot"))) return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
