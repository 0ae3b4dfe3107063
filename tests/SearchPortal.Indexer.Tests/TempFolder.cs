namespace SearchPortal.Indexer.Tests;

/// <summary>A folder of a test's own, with a folder of inputs and the place of an index; gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("searchportal-").FullName;

    public TempFolder() => Directory.CreateDirectory(Inputs);

    /// <summary>The folder of articles, named <c>in</c>.</summary>
    public string Inputs => this["in"];

    /// <summary>The folder of the index; not there yet.</summary>
    public string Index => this["index"];

    /// <summary>A path in the folder.</summary>
    public string this[string path] => Path.Combine(root, path);

    /// <summary>Writes an input.</summary>
    public void Write(string name, string text)
    {
        var file = Path.Combine(Inputs, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Writes an input.</summary>
    public void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Inputs, name), bytes);

    /// <summary>Adds the inputs to the index.</summary>
    public IndexerRun Add(params string[] more) => IndexerProcess.Run(["add", Inputs, "--index", Index, .. more]);

    /// <summary>The number of articles that the index says it holds.</summary>
    public long Articles() => IndexerProcess.Run("stats", "--index", Index)["articles"];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
