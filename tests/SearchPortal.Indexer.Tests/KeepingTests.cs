using System.Diagnostics;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Tests;

/// <summary>The commands that look after an index as a whole, as processes beside others that write and read it.</summary>
public sealed class KeepingTests : IDisposable
{
    private const int Count = 1_500;
    private const int CommitEvery = 100;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_backup_of_an_index_that_is_being_written_is_one_commit_and_a_copy_of_it_is_an_index()
    {
        GeneratedArticles.Write(folder["in/many.jsonl"], Count, seed: 3);
        using var indexer = IndexerProcess.Start("add", folder.Inputs, "--index", folder.Index, "--commit-every", $"{CommitEvery}");
        while (!ArticleCatalog.Exists(folder.Index) && !indexer.HasExited) Thread.Sleep(5);

        var during = Backup();
        var isWriting = !indexer.HasExited;
        indexer.WaitForEnd().ExitCode.ShouldBe(0);

        during.ExitCode.ShouldBe(0, during.ToString());
        isWriting.ShouldBeTrue("the backup was to end before the indexer does");
        (ArticlesOf(folder["backup"]) % CommitEvery).ShouldBe(0, "it is a state that was committed");
        Backup().ExitCode.ShouldBe(0);
        ArticlesOf(folder["backup"]).ShouldBe(Count);
        Backup().Output.ShouldContain("copied 0,");

        Copy(folder["backup"], folder["restored"]);
        Exported(folder["restored"]).ShouldBe(Exported(folder.Index));
        IndexerProcess.Run("add", folder.Inputs, "--index", folder["restored"])["unchanged"].ShouldBe(Count);
        var refused = IndexerProcess.Run("backup", folder["restored"], "--index", folder.Index);
        refused.ExitCode.ShouldBe(2, refused.ToString());
        refused.ErrorLines.ShouldHaveSingleItem().ShouldContain("holds an index");
    }

    [Fact]
    public void What_is_erased_stays_away_and_backups_that_hold_it_are_named()
    {
        AddTwo();
        Backup();

        var erased = Erase("one");
        erased.ExitCode.ShouldBe(1, erased.ToString());
        erased.Output.ShouldStartWith("erased 1, erased before 0, unknown 0;");
        erased.ErrorLines.ShouldHaveSingleItem().ShouldContain(folder["backup"]);

        var again = folder.Add();
        again.ExitCode.ShouldBe(0, again.ToString());
        again["left out: erased"].ShouldBe(1);
        again["added"].ShouldBe(0);

        Backup();
        Erase("one").ExitCode.ShouldBe(0);
        Erase("nobody").ErrorLines.ShouldHaveSingleItem().ShouldStartWith("nobody:");
        Erase("one", "--allow").Output.ShouldStartWith("allowed 1");
        folder.Add()["added"].ShouldBe(1);
    }

    [Fact]
    public void A_reader_keeps_its_snapshot_while_others_erase_and_rebuild_and_erase_names_it()
    {
        AddTwo();
        using var reader = ArticleCatalog.Open(new CatalogOptions(folder.Index, null, null));

        var erased = Erase("one");
        if (OperatingSystem.IsLinux()) erased.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"process {Environment.ProcessId} ");
        IndexerProcess.Run("rebuild", "--index", folder.Index).ExitCode.ShouldBe(0);

        reader.Get("one").ShouldNotBeNull("it reads the state that it opened");
        reader.Search(new SearchRequest { Query = "harbour" }, cancellation: TestContext.Current.CancellationToken).Total.ShouldBe(1);
        reader.Refresh().ShouldBeTrue();
        reader.Get("one").ShouldBeNull();
        reader.Get("two").ShouldNotBeNull();
        Erase("one").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_reader_that_is_killed_stops_no_writer()
    {
        GeneratedArticles.Write(folder["in/many.jsonl"], 500, seed: 4);
        folder.Add().ExitCode.ShouldBe(0);
        using (var reader = IndexerProcess.Start("export", "--index", folder.Index, "--output", folder["out.jsonl"]))
        {
            while (!File.Exists(folder["out.jsonl.new"]) && !reader.HasExited) Thread.Sleep(1);
            reader.Kill();
            reader.WaitForEnd();
        }

        IndexerProcess.Run("rebuild", "--index", folder.Index).ExitCode.ShouldBe(0);
        ArticlesOf(folder.Index).ShouldBe(500);
        Directory.GetDirectories(folder.Index).Length.ShouldBe(1, "the old segments are gone");
    }

    [Fact]
    public void A_rebuild_that_is_killed_leaves_the_old_index_or_the_new_one_and_the_next_one_is_clean()
    {
        GeneratedArticles.Write(folder["in/many.jsonl"], 500, seed: 5);
        folder.Add();
        var exported = Exported(folder.Index);
        var whole = Stopwatch.StartNew();
        Rebuild().WaitForEnd().ExitCode.ShouldBe(0);
        whole.Stop();

        foreach (var moment in new[] { 0.6, 0.9 })
        {
            using var rebuild = Rebuild();
            if (!rebuild.WaitForEnd(whole.Elapsed * moment)) rebuild.Kill();
            rebuild.WaitForEnd();
            Exported(folder.Index).ShouldBe(exported);
        }

        Rebuild().WaitForEnd().ExitCode.ShouldBe(0);
        Exported(folder.Index).ShouldBe(exported);
        Directory.GetDirectories(folder.Index).Length.ShouldBe(1);
    }

    [Fact]
    public void Ctrl_C_leaves_the_index_that_was_to_be_rebuilt()
    {
        GeneratedArticles.Write(folder["in/many.jsonl"], Count, seed: 6);
        folder.Add();
        using var rebuild = Rebuild();
        while (!Directory.Exists(Path.Combine(folder.Index, "rebuild.unfinished")) && !rebuild.HasExited) Thread.Sleep(1);
        rebuild.Interrupt();
        var run = rebuild.WaitForEnd();

        run.ExitCode.ShouldBe(1, run.ToString());
        run.Output.ShouldContain("as it was");
        Directory.Exists(Path.Combine(folder.Index, "rebuild.unfinished")).ShouldBeFalse();
        ArticlesOf(folder.Index).ShouldBe(Count);
    }

    [Fact]
    public void Compact_leaves_one_segment_without_deleted_articles_while_a_reader_goes_on()
    {
        folder.Write("three.txt", "Rain\n\nRain fell in the south.\n");
        folder.Write("four.txt", "Snow\n\nSnow fell in the north.\n");
        AddTwo();
        folder.Write("five.txt", "Fog\n\nFog lay over the strait.\n");
        folder.Add();
        IndexerProcess.Run("delete", "one", "--index", folder.Index);
        using var reader = ArticleCatalog.Open(new CatalogOptions(folder.Index, null, null));

        var run = IndexerProcess.Run("compact", "--index", folder.Index);

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldStartWith("segments 2 to 1, ");
        run.Output.ShouldContain("dropped 1");
        reader.Stats().Articles.ShouldBe(4);
        reader.Refresh().ShouldBeTrue();
        reader.Stats().Articles.ShouldBe(4);
        ArticlesOf(folder.Index).ShouldBe(4);
        IndexerProcess.Run("compact", "--segments", "0", "--index", folder.Index).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Stats_tell_segments_memory_readers_and_backups()
    {
        AddTwo();
        IndexerProcess.Run("delete", "one", "--index", folder.Index);
        Backup();
        using var reader = ArticleCatalog.Open(new CatalogOptions(folder.Index, null, null));

        var run = IndexerProcess.Run("stats", "--index", folder.Index);

        run.ExitCode.ShouldBe(0, run.ToString());
        var lines = run.Output.Split('\n');
        lines.ShouldContain(line => line.StartsWith("segment ", StringComparison.Ordinal) && line.Contains(" articles, ", StringComparison.Ordinal) && line.Contains("resident", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("backup ", StringComparison.Ordinal) && line.Contains(folder["backup"], StringComparison.Ordinal));
        if (!OperatingSystem.IsLinux()) return;
        lines.ShouldContain(line => line.StartsWith("readers ", StringComparison.Ordinal) && line.Contains($"process {Environment.ProcessId} ", StringComparison.Ordinal));
        // Its pages were just read or written.
        var stats = reader.Stats(asksForMemory: true);
        stats.Resident.ShouldNotBeNull().ShouldBeInRange(1, stats.Mapped);
        stats.OpenSnapshots.ShouldBe(1);
    }

    private void AddTwo()
    {
        folder.Write("one.txt", "Harbour reopens\n\nThe harbour opened again on Monday after the storm had passed.\n");
        folder.Write("two.txt", "Bridge closed\n\nThe bridge is closed for repairs.\n");
        folder.Add().ExitCode.ShouldBe(0);
    }

    private IndexerRun Backup() => IndexerProcess.Run("backup", folder["backup"], "--index", folder.Index);

    private IndexerRun Erase(params string[] arguments) => IndexerProcess.Run(["erase", .. arguments, "--index", folder.Index]);

    private IndexerProcess Rebuild() => IndexerProcess.Start("rebuild", "--index", folder.Index);

    private static long ArticlesOf(string index)
    {
        var report = ArticleCatalog.Check(index);
        report.Problems.ShouldBeEmpty();
        return report.Documents;
    }

    /// <summary>All articles, as an export writes them; the index is checked on the way.</summary>
    private static string Exported(string index)
    {
        ArticlesOf(index);
        using var catalog = ArticleCatalog.Open(new CatalogOptions(index, null, null));
        using var export = catalog.Export(new SearchRequest { Sort = SearchSort.Newest });
        using var lines = new MemoryStream();
        foreach (var article in export.Read(CancellationToken.None)) article.WriteLine(lines);
        return System.Text.Encoding.UTF8.GetString(lines.ToArray());
    }

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
