namespace SearchPortal.Engine.Documents;

/// <summary>An index is sound, but it was made with other fields than this program uses.</summary>
public sealed class IndexSchemaException : IOException
{
    /// <summary>An index of other fields.</summary>
    /// <param name="folder">The folder of the index.</param>
    public IndexSchemaException(string folder)
        : base($"the index {folder} was made with other fields than this program uses: run 'rebuild' on it, which makes it anew from the articles that it holds")
    {
        Folder = folder;
    }

    /// <summary>The folder of the index.</summary>
    public string Folder { get; }
}
