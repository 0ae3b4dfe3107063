using System.Text;
using SearchPortal.Engine.Keeping;

namespace SearchPortal.News.Tests.Catalog.Keeping;

/// <summary>Looks for a text in everything that lies in the folder of an index.</summary>
internal static class FilesOfIndex
{
    /// <summary>Whether some file holds a text, as it stands, in a file's name, or in what is stored compressed.</summary>
    public static bool Hold(string folder, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(file => file.Contains(text, StringComparison.Ordinal) || File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0)
            || StoredAnywhere(folder).Any(stored => stored.AsSpan().IndexOf(bytes) >= 0);
    }

    /// <summary>What is stored in the commit, deleted or not.</summary>
    private static IEnumerable<byte[]> StoredAnywhere(string folder) => StoredDocuments.Open(folder).Read(alsoDeleted: true).Select(document => document.Stored);
}
