using SearchPortal.Engine.Keeping;
using SearchPortal.Engine.Storage;
using SearchPortal.Engine.Tests.Indexing;
using SearchPortal.Tests;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Keeping;

public sealed class IndexBackupTests : IDisposable
{
    private readonly SmallIndex index = new();
    private readonly TemporaryFolder folder = new();

    private string Target => folder.File("backup");

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_backup_is_an_index_with_the_same_documents_deletes_and_attachments()
    {
        AddTwoSegments();

        var report = IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);

        report.Copied.ShouldBe(report.Files);
        report.Commit.ShouldBe(index.Commit().Commit);
        IdsOf(Target).ShouldBe(index.Ids());
        using var searcher = IndexSearcher.Open(Target);
        searcher.Attachment("note").ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_copy_of_a_backup_can_be_written_and_is_no_backup_then()
    {
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);
        var copy = folder.File("copy");
        Copy(Target, copy);

        IdsOf(copy).ShouldBe(index.Ids());
        using (var writer = IndexWriter.Open(copy, Schema, cancellation: TestContext.Current.CancellationToken))
        {
            IndexBackup.Detach(copy);
            writer.AddDocument(Document("later"));
            writer.Commit();
        }

        Should.Throw<BackupRefusedException>(() => IndexBackup.Run(index.Path, copy, cancellation: TestContext.Current.CancellationToken)).Message.ShouldContain("holds an index");
    }

    [Fact]
    public void Only_what_the_backup_lacks_is_copied_and_what_it_no_longer_needs_goes()
    {
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken).Copied.ShouldBe(0);
        using (var writer = index.Write(WithoutMerging))
        {
            writer.DeleteDocument("b2");
            writer.Commit();
        }

        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken).Copied.ShouldBe(1, "a file of deletes is new");
        index.Add(Document("d"));
        var oneSegment = Directory.GetFiles(index.SegmentFolders.First()).Length;
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken).Copied.ShouldBeInRange(1, oneSegment + 1);
        FilesBelow(Target).Except(["backup"]).ShouldBe(FilesBelow(index.Path), ignoreOrder: true);
        IdsOf(Target).ShouldBe(index.Ids());
    }

    [Fact]
    public void Whatever_operation_fails_the_earlier_backup_stands_and_the_next_try_completes_it()
    {
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);
        var before = index.Ids();
        using (var writer = index.Write(WithoutMerging))
        {
            writer.UpdateDocument(Document("a", "other text"));
            writer.DeleteDocument("b");
            writer.Attach("note", [4]);
            writer.Commit();
        }

        var after = index.Ids();
        var isNew = false;
        var failures = FailingDisk.FailAtEach(
            disk => IndexBackup.Run(disk, index.Path, Target, verify: false, null, CancellationToken.None),
            () =>
            {
                var now = IdsOf(Target);
                if (isNew) now.ShouldBe(after);
                else if (now != before) isNew = now == after ? true : throw new ShouldAssertException($"neither the old nor the new state: {now}");
            });
        failures.ShouldBeGreaterThan(20);
        // That a file which is no longer needed can't be removed is no failure: the next backup tries again.
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken).Copied.ShouldBe(0);
        IdsOf(Target).ShouldBe(after);
        FilesBelow(Target).Except(["backup"]).ShouldBe(FilesBelow(index.Path), ignoreOrder: true);
    }

    [Fact]
    public void A_first_backup_that_was_interrupted_is_completed()
    {
        AddTwoSegments();
        FailingDisk.FailAtEach(disk => IndexBackup.Run(disk, index.Path, Target, verify: false, null, CancellationToken.None), () => { });
        IdsOf(Target).ShouldBe(index.Ids());
    }

    [Fact]
    public void A_commit_is_copied_whole_though_a_writer_removes_its_files_meanwhile()
    {
        AddTwoSegments();
        var before = index.Ids();
        var written = false;

        IndexBackup.Run(index.Path, Target, progress: (_, _) =>
        {
            if (written) return;
            written = true;
            using var writer = index.Write();
            foreach (var id in new[] { "a", "b", "b2" }) writer.DeleteDocument(id);
            writer.AddDocument(Document("new"));
            writer.Commit();
        }, cancellation: TestContext.Current.CancellationToken);

        index.Ids().ShouldBe("new");
        IdsOf(Target).ShouldBe(before);
    }

    [Fact]
    public void A_stopped_backup_leaves_the_earlier_one()
    {
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);
        var before = index.Ids();
        index.Add(Document("d"), Document("e"));
        using var source = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => IndexBackup.Run(index.Path, Target, verify: false, (done, total) => { if (done > total * 0.9) source.Cancel(); }, source.Token));

        IdsOf(Target).ShouldBe(before);
    }

    [Fact]
    public void A_damaged_file_of_the_index_is_named_and_never_copied()
    {
        index.HoldsDamage = true;
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);
        var before = index.Ids();
        index.Add(Document("d"));
        var file = Path.Combine(index.SegmentFolders.Single(segment => !Directory.Exists(Path.Combine(Target, Path.GetFileName(segment)))), "stored");
        Damage(file);

        Should.Throw<IndexCorruptException>(() => IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken)).File.ShouldBe(file);

        IdsOf(Target).ShouldBe(before);
    }

    [Fact]
    public void Damage_in_the_backup_is_found_and_mended_on_demand()
    {
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);
        Damage(Path.Combine(Directory.EnumerateDirectories(Target, "seg-*").First(), "stored"));

        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken).Copied.ShouldBe(0);
        IndexChecker.Check(Target).Ok.ShouldBeFalse();
        IndexBackup.Run(index.Path, Target, verify: true, cancellation: TestContext.Current.CancellationToken).Copied.ShouldBe(1);
        IndexChecker.Check(Target).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused_and_stays_as_it_is()
    {
        AddTwoSegments();
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "letter.txt"), "mine");
        Should.Throw<BackupRefusedException>(() => IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken)).Message.ShouldContain("letter.txt");
        Should.Throw<BackupRefusedException>(() => IndexBackup.Run(index.Path, Path.Combine(Target, "letter.txt"), cancellation: TestContext.Current.CancellationToken)).Message.ShouldContain("is a file");
        Directory.EnumerateFileSystemEntries(Target).ShouldHaveSingleItem();

        using var other = new SmallIndex();
        other.Add(Document("x"));
        Should.Throw<BackupRefusedException>(() => IndexBackup.Run(index.Path, other.Path, cancellation: TestContext.Current.CancellationToken)).Message.ShouldContain("holds an index");
        other.Ids().ShouldBe("x");

        IndexBackup.Run(other.Path, folder.File("of-other"), cancellation: TestContext.Current.CancellationToken);
        Should.Throw<BackupRefusedException>(() => IndexBackup.Run(index.Path, folder.File("of-other"), cancellation: TestContext.Current.CancellationToken)).Message.ShouldContain(other.Path);
        IdsOf(folder.File("of-other")).ShouldBe("x");
    }

    [Fact]
    public void A_backup_within_the_index_is_refused()
    {
        AddTwoSegments();
        Should.Throw<BackupRefusedException>(() => IndexBackup.Run(index.Path, index.Path + "/", cancellation: TestContext.Current.CancellationToken));
        Should.Throw<BackupRefusedException>(() => IndexBackup.Run(index.Path, Path.Combine(index.Path, "backup"), cancellation: TestContext.Current.CancellationToken));
        Should.Throw<BackupRefusedException>(() => IndexBackup.Run(index.Path, Path.GetDirectoryName(index.Path)!, cancellation: TestContext.Current.CancellationToken));
        IdsOf(index.Path).ShouldBe(index.Ids());
    }

    [Fact]
    public void A_backup_of_an_index_that_has_moved_goes_on()
    {
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);
        var moved = folder.File("moved");
        Copy(index.Path, moved);

        IndexBackup.Run(moved, Target, cancellation: TestContext.Current.CancellationToken).Copied.ShouldBe(0);
    }

    [Fact]
    public void The_index_knows_its_backups_also_one_that_did_not_end()
    {
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);
        Should.Throw<OperationCanceledException>(() => IndexBackup.Run(index.Path, folder.File("unfinished"), cancellation: new CancellationToken(canceled: true)));

        KnownBackups.Of(index.Path).Select(backup => backup.Folder).ShouldBe([folder.File("unfinished"), Target], ignoreOrder: true);
        KnownBackups.Of(index.Path).ShouldAllBe(backup => backup.Commit == index.Commit().Commit);
        IndexChecker.Check(index.Path).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_backup_tells_whether_it_holds_a_document_deleted_or_not()
    {
        AddTwoSegments();
        IndexBackup.Run(index.Path, Target, cancellation: TestContext.Current.CancellationToken);

        Holdings("a").ShouldBe([true]);
        Holdings("c").ShouldBe([true], "it is deleted, but its text is in the files");
        Holdings("nobody").ShouldBe([false]);
        Directory.Move(Target, folder.File("elsewhere"));
        Holdings("a").ShouldBe([null]);

        bool?[] Holdings(string id) => [.. BackupHoldings.Of(index.Path, [id]).Select(holding => holding.Holds)];
    }

    private void AddTwoSegments()
    {
        index.Add(Document("a", date: 3), Document("c", date: 1));
        using var writer = index.Write(WithoutMerging);
        writer.AddDocument(Document("b", date: 2));
        writer.AddDocument(Document("b2", date: 2));
        writer.DeleteDocument("c");
        writer.Attach("note", [1, 2, 3]);
        writer.Commit();
    }

    private static void Damage(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[20] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private static string IdsOf(string folder)
    {
        IndexChecker.Check(folder).Problems.ShouldBeEmpty();
        using var searcher = IndexSearcher.Open(folder);
        return Ids(searcher);
    }

    private static string[] FilesBelow(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Where(file => !file.StartsWith("backups", StringComparison.Ordinal))];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
