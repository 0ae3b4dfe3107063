namespace SearchPortal.News.Dates;

/// <summary>Reads the lists of <c>Data</c>, which are built into this assembly: <c>#</c> begins a comment line.</summary>
internal static class DateData
{
    /// <summary>The lines of a list without comments and blank lines.</summary>
    /// <param name="name">The file's name without extension.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DateData).Assembly.GetManifestResourceStream($"Dates.{name}.txt")
            ?? throw new InvalidOperationException($"The list {name} is not built into the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    /// <summary>Key and values of a line <c>key: value, value</c>.</summary>
    public static (string Key, string[] Values) Pair(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
