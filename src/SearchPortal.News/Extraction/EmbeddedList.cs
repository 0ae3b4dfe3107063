namespace SearchPortal.News.Extraction;

/// <summary>Reads the lists that lie beside the code: a line an entry, <c>#</c> starts a comment.</summary>
internal static class EmbeddedList
{
    /// <summary>The entries of a list.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="folder">The folder that it lies in, with dots for slashes.</param>
    public static IReadOnlyList<string> Read(string name, string folder = "Extraction")
    {
        using var stream = typeof(EmbeddedList).Assembly.GetManifestResourceStream(folder + "." + name)
            ?? throw new ArgumentException("no such list: " + name, nameof(name));
        using var reader = new StreamReader(stream);
        var entries = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#') entries.Add(entry);
        }

        return entries;
    }

    /// <summary>The entries of a list as a set that ignores case.</summary>
    /// <param name="name">The file name.</param>
    public static HashSet<string> ReadSet(string name) => new(Read(name), StringComparer.OrdinalIgnoreCase);
}
