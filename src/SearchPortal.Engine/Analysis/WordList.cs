using System.Reflection;

namespace SearchPortal.Engine.Analysis;

/// <summary>Reads the word lists that are part of the program: one entry a line, <c>#</c> starts a remark.</summary>
internal static class WordList
{
    /// <summary>The entries of a list, in the order of the file.</summary>
    public static IEnumerable<string> Read(string fileName)
    {
        var resource = $"{typeof(WordList).Namespace}.Data.{fileName}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without its word list {resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = line.AsSpan()[..(line.IndexOf('#', StringComparison.Ordinal) is >= 0 and var remark ? remark : line.Length)].Trim();
            if (!entry.IsEmpty) yield return entry.ToString();
        }
    }
}
