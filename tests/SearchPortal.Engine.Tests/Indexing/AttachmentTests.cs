using SearchPortal.Engine.Storage;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class AttachmentTests : IDisposable
{
    private readonly SmallIndex index = new();

    private string[] FilesOnDisk => [.. Directory.EnumerateFiles(index.Path, "attachment.*").Order(StringComparer.Ordinal)];

    public void Dispose() => index.Dispose();

    [Fact]
    public void Bytes_come_back_with_the_commit_that_keeps_them_and_stay_with_the_next_ones()
    {
        Keep("table", [1, 2, 3]);
        index.Add(Document("a"));

        using var searcher = index.Search();
        searcher.Attachment("table").ShouldBe([1, 2, 3]);
        searcher.Attachment("other").ShouldBeNull();
        using var writer = index.Write();
        writer.Attachments.ShouldBe(["table"]);
        writer.Attachment("table").ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Bytes_are_replaced_and_removed_while_an_open_snapshot_keeps_its_own()
    {
        Keep("table", [1]);
        using var old = index.Search();
        Keep("table", new byte[200_000]);
        using var newer = old.OpenIfChanged().ShouldNotBeNull();
        Keep("table", null);

        old.Attachment("table").ShouldBe([1]);
        newer.Attachment("table")!.Length.ShouldBe(200_000);
        using var last = index.Search();
        last.Attachment("table").ShouldBeNull();
        FilesOnDisk.ShouldBeEmpty();
    }

    [Fact]
    public async Task Readers_that_open_while_a_writer_commits_find_the_bytes_of_their_own_commit()
    {
        Commit(0);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                using var searcher = index.Search();
                searcher.Attachment("table").ShouldBe(BitConverter.GetBytes(int.Parse(searcher.Commit.Metadata["number"], System.Globalization.CultureInfo.InvariantCulture)));
            }
        })).ToArray();
        for (var number = 1; !readers.All(reader => reader.IsCompleted); number++) Commit(number);
        await Task.WhenAll(readers);

        void Commit(int number)
        {
            using var writer = index.Write(WithoutMerging);
            writer.Attach("table", BitConverter.GetBytes(number));
            writer.Commit(new Dictionary<string, string> { ["number"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        }
    }

    [Fact]
    public void What_is_not_committed_is_dropped()
    {
        Keep("table", [1]);
        using (var writer = index.Write())
        {
            writer.Attach("table", [2]);
            writer.Attachment("table").ShouldBe([2]);
        }

        using var searcher = index.Search();
        searcher.Attachment("table").ShouldBe([1]);
    }

    [Fact]
    public void The_next_writer_removes_what_a_dead_one_left()
    {
        Keep("table", [1]);
        var leftover = Path.Combine(index.Path, "attachment.table." + Guid.NewGuid().ToString("N"));
        var foreign = Path.Combine(index.Path, "attachment.txt");
        File.WriteAllText(leftover, "half");
        File.WriteAllText(foreign, "somebody's");
        index.Write().Dispose();

        File.Exists(leftover).ShouldBeFalse();
        File.Exists(foreign).ShouldBeTrue();
        FilesOnDisk.Length.ShouldBe(2);
    }

    [Fact]
    public void Damage_is_found_by_the_check_and_never_read()
    {
        index.HoldsDamage = true;
        index.Add(Document("a"));
        Keep("table", new byte[100]);
        var file = FilesOnDisk.Single();
        var bytes = File.ReadAllBytes(file);
        bytes[50] ^= 1;
        File.WriteAllBytes(file, bytes);

        IndexChecker.Check(index.Path).Problems.Single().ShouldContain("attachment.table");
        Should.Throw<IndexCorruptException>(() =>
        {
            using var searcher = index.Search();
            searcher.Attachment("table");
        });
        File.Delete(file);
        IndexChecker.Check(index.Path).Ok.ShouldBeFalse();
        Should.Throw<IndexCorruptException>(() => index.Write());
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("Big")]
    [InlineData("")]
    public void A_name_that_is_no_file_name_of_ours_is_refused(string name)
    {
        using var writer = index.Write();
        Should.Throw<ArgumentException>(() => writer.Attach(name, [1]));
    }

    private void Keep(string name, byte[]? content)
    {
        using var writer = index.Write(WithoutMerging);
        writer.Attach(name, content);
        writer.Commit();
    }
}
