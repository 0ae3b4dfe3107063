using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

/// <summary>A folder named <c>press</c> that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("searchportal");

    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path => System.IO.Path.Combine(parent.FullName, "press");

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public List<ReadResult> Read(FieldMapping? mapping = null, string versions = "1") => [.. new ArticleReader(mapping, versions).Read([Path])];

    public RawArticle ReadOne(FieldMapping? mapping = null, string versions = "1") => Read(mapping, versions).ShouldHaveSingleItem().ShouldBeOfType<RawArticle>();

    public void Dispose() => parent.Delete(recursive: true);
}
