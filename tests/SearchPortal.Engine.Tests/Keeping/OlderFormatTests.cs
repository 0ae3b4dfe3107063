using System.Text;
using SearchPortal.Engine.Keeping;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Keeping;

/// <summary>What happens to an index with files of another version of the program.</summary>
public sealed class OlderFormatTests : IDisposable
{
    private readonly SmallIndex index = new() { HoldsDamage = true };

    public OlderFormatTests()
    {
        index.Add(Document("a", "first text", date: 2), Document("b", "second text", date: 1));
        using var writer = index.Write(WithoutMerging);
        writer.DeleteDocument("b");
        writer.Commit();
    }

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("terms", 0, "rebuild")]
    [InlineData("postings", 0, "rebuild")]
    [InlineData("column.date.1", 0, "rebuild")]
    [InlineData("terms", 99, "newer version")]
    public void It_is_refused_with_what_helps_and_what_it_stores_can_still_be_read(string file, uint version, string remedy)
    {
        GiveVersion(file, version);

        var message = Should.Throw<IndexCorruptException>(index.Search).Message;
        message.ShouldContain(remedy);
        message.ShouldContain(file);
        message.ShouldNotContain('\n');
        Should.Throw<IndexCorruptException>(() => index.Write()).Message.ShouldContain(remedy);

        StoredDocuments.Open(index.Path).Read().Select(document => $"{document.Id}: {Encoding.UTF8.GetString(document.Stored)}").ShouldBe(["a: first text"]);
    }

    [Fact]
    public void A_backup_of_it_can_be_made()
    {
        GiveVersion("terms", 0);
        using var folder = new SearchPortal.Tests.TemporaryFolder { HoldsDamage = true };
        IndexBackup.Run(index.Path, folder.File("backup"), cancellation: TestContext.Current.CancellationToken);
        StoredDocuments.Open(folder.File("backup")).Count.ShouldBe(1);
    }

    /// <summary>Writes a file of the only segment again with another version in its header, and a commit that names it.</summary>
    private void GiveVersion(string name, uint version)
    {
        var commit = index.Commit();
        var segment = commit.Segments.Single();
        var path = Path.Combine(index.Path, segment.Name, name);
        var bytes = File.ReadAllBytes(path);
        var kind = new FileKind(Encoding.ASCII.GetString(bytes, 4, 4), version);
        var end = BitConverter.ToInt64(bytes, bytes.Length - FileFormat.FooterLength);
        using (var writer = new IndexFileWriter(SystemDisk.Instance, path, kind))
        {
            writer.WriteBytes(bytes.AsSpan(FileFormat.HeaderLength, (int)end - FileFormat.HeaderLength));
            writer.Complete();
        }

        var files = new Dictionary<string, FileInfoEntry>(segment.Files) { [name] = SegmentWriter.Fingerprint(path) };
        (commit with { Segments = [segment with { Files = files }] }).Write(SystemDisk.Instance, index.Path);
    }
}
