namespace SearchPortal.News.Names;

/// <summary>Reads the word lists that are built into this assembly: words parted by white space, <c>#</c> begins a comment line.</summary>
internal static class WordList
{
    /// <summary>The lines of a list without comments and blank lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("Names." + name)
            ?? throw new InvalidOperationException($"The word list {name} is not built into the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    /// <summary>All words of a list.</summary>
    public static IEnumerable<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
