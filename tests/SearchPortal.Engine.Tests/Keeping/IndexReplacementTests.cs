using SearchPortal.Engine.Keeping;
using SearchPortal.Engine.Storage;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Keeping;

public sealed class IndexReplacementTests : IDisposable
{
    private readonly SmallIndex index = new();

    public IndexReplacementTests() => index.Add(Document("a", date: 2), Document("b", date: 1));

    public void Dispose() => index.Dispose();

    [Fact]
    public void The_new_index_takes_the_place_of_the_old_one_which_its_readers_keep()
    {
        using var old = index.Search();
        using (var replacement = IndexReplacement.Begin(index.Path))
        {
            Build(SystemDisk.Instance, replacement);
            index.Ids().ShouldBe("a b", "the old one serves until the end");
            replacement.Complete().ShouldBe(2);
        }

        Ids(old).ShouldBe("a b");
        using var newer = old.OpenIfChanged().ShouldNotBeNull();
        Ids(newer).ShouldBe("a2 b2");
        newer.Attachment("note").ShouldBe([7]);
        index.Ids().ShouldBe("a2 b2");
        Directory.EnumerateDirectories(index.Path).Count().ShouldBe(1);
    }

    [Fact]
    public void Whatever_operation_fails_there_is_the_old_index_or_the_new_one_and_nothing_else_is_left()
    {
        var failures = FailingDisk.FailAtEach(
            disk =>
            {
                using var replacement = IndexReplacement.Begin(disk, index.Path);
                Build(disk, replacement);
                replacement.Complete();
            },
            () =>
            {
                index.Ids().ShouldBeOneOf("a b", "a2 b2", "a22 b22");
                // As the next writer does.
                index.Write().Dispose();
                Directory.EnumerateDirectories(index.Path).Count().ShouldBe(1);
                index.Ids().ShouldBeOneOf("a b", "a2 b2", "a22 b22");
            });
        failures.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void One_that_is_not_completed_leaves_everything_as_it_was()
    {
        using (var replacement = IndexReplacement.Begin(index.Path)) Build(SystemDisk.Instance, replacement);
        index.Ids().ShouldBe("a b");
        Directory.EnumerateDirectories(index.Path).Count().ShouldBe(1);
    }

    [Fact]
    public void No_writer_gets_in_between()
    {
        using (IndexReplacement.Begin(index.Path))
        {
            Should.Throw<IndexLockedException>(() => index.Write());
            Should.Throw<IndexLockedException>(() => IndexReplacement.Begin(index.Path));
        }

        index.Write().Dispose();
    }

    [Fact]
    public void A_folder_without_an_index_is_left_alone()
    {
        var empty = Directory.CreateDirectory(Path.Combine(index.Path, "empty")).FullName;
        Should.Throw<FileNotFoundException>(() => IndexReplacement.Begin(empty));
        Directory.EnumerateFileSystemEntries(empty).ShouldBeEmpty();
    }

    private static void Build(Disk disk, IndexReplacement replacement)
    {
        using var writer = IndexWriter.Open(replacement.BuildFolder, Schema, WithoutMerging with { Disk = disk }, cancellation: TestContext.Current.CancellationToken);
        foreach (var (id, stored) in replacement.Old.Read()) writer.AddDocument(Document(id + "2", System.Text.Encoding.UTF8.GetString(stored), date: id[0] == 'a' ? 2 : 1));
        writer.Attach("note", [7]);
        writer.Commit();
    }
}
