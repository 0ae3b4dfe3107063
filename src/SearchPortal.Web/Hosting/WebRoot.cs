namespace SearchPortal.Web.Hosting;

/// <summary>The folder of style sheets, icons and scripts.</summary>
internal static class WebRoot
{
    /// <summary>
    /// The nearest <c>wwwroot</c>, walking up from the program: the same under <c>dotnet run</c>, in tests and when published.
    /// Null where there is none: then there are pages without style.
    /// </summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "wwwroot");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
