using System.Runtime.InteropServices;
using System.Text;

namespace SearchPortal.Indexer.Tests;

/// <summary>Each bad input gets one clear line; everything else is indexed.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>Tests may run as a user whom no permission stops.</summary>
    public static bool RunsAsRoot => Environment.IsPrivilegedProcess;

    public BadInputTests() => folder.Write("good.txt", "Harbour reopens\n\nThe harbour opened again on Monday after the storm had passed.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_path() => OneLineAbout("nowhere:", good: 1, folder.Add(folder["nowhere"]));

    [Fact]
    public void An_empty_file()
    {
        folder.Write("empty.txt", "");
        OneLineAbout("in/empty.txt:", good: 1);
    }

    [Fact(Skip = "root can read every file", SkipWhen = nameof(RunsAsRoot))]
    public void An_unreadable_file()
    {
        folder.Write("secret.txt", "Nobody may read this.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(folder.Inputs, "secret.txt"), UnixFileMode.None);
        OneLineAbout("in/secret.txt:", good: 1);
    }

    [Fact]
    public void A_broken_front_matter()
    {
        folder.Write("broken.md", "---\ntitle: [Bridge closed\ndate: 2024-05-06\n---\n\nThe bridge is closed for repairs.\n");
        OneLineAbout("in/broken.md:", good: 1);
    }

    [Fact]
    public void A_date_that_is_none()
    {
        folder.Write("dated.jsonl", """
            {"id": "a", "title": "Budget passes", "text": "Parliament passed the budget.", "date": "2024-02-30"}
            {"id": "b", "title": "Wheat harvest", "text": "The wheat harvest was good.", "date": "2024-05-08"}

            """);
        OneLineAbout("in/dated.jsonl:1:", good: 3).ErrorLines[0].ShouldContain("2024-02-30");
    }

    [Fact]
    public void A_line_that_is_no_JSON()
    {
        folder.Write("lines.jsonl", """
            {"id": "a", "title": "Budget passes", "text": "Parliament passed the budget."}
            {"id": "b", "title":
            {"id": "c", "title": "Wheat harvest", "text": "The wheat harvest was good."}

            """);
        OneLineAbout("in/lines.jsonl:2:", good: 3);
    }

    [Fact]
    public void An_id_twice_in_one_run_keeps_the_first()
    {
        folder.Write("a.jsonl", """{"id": "same", "title": "First", "text": "The first article."}""");
        folder.Write("b.jsonl", """{"id": "same", "title": "Second", "text": "The second article."}""");

        var run = OneLineAbout("in/b.jsonl:1:", good: 2);

        run.ErrorLines[0].ShouldContain("in/a.jsonl:1");
        run["duplicates"].ShouldBe(1);
        var again = folder.Add();
        again["duplicates"].ShouldBe(1);
        again["unchanged"].ShouldBe(2);
        again["updated"].ShouldBe(0);
    }

    [Fact]
    public void An_id_that_another_source_has_in_the_index_keeps_the_first()
    {
        folder.Write("a.jsonl", """{"id": "same", "title": "First", "text": "The first article."}""");
        folder.Add();
        File.Delete(Path.Combine(folder.Inputs, "a.jsonl"));
        folder.Write("b.jsonl", """{"id": "same", "title": "Second", "text": "The second article."}""");

        var run = folder.Add();

        run.ExitCode.ShouldBe(1, run.ToString());
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("in/b.jsonl:1:");
        run["duplicates"].ShouldBe(1);
        run["updated"].ShouldBe(0);
    }

    [Fact]
    public void A_line_of_50_MB()
    {
        using (var file = new StreamWriter(Path.Combine(folder.Inputs, "long.jsonl")))
        {
            file.WriteLine("""{"id": "a", "title": "Budget passes", "text": "Parliament passed the budget."}""");
            file.Write("""{"id": "b", "title": "Long", "text": " """);
            var words = string.Concat(Enumerable.Repeat("never ending story ", 50_000));
            for (var written = 0; written < 50 << 20; written += words.Length) file.Write(words);
            file.WriteLine("\"}");
            file.WriteLine("""{"id": "c", "title": "Wheat harvest", "text": "The wheat harvest was good."}""");
        }

        OneLineAbout("in/long.jsonl:2:", good: 3);
    }

    [Fact]
    public void Invalid_UTF_8()
    {
        folder.Write("latin.txt", [.. "Caf"u8, 0xE9, .. " reopens\n\nThe caf"u8, 0xE9, .. " opened again.\n"u8]);
        OneLineAbout("in/latin.txt:", good: 1);
    }

    [Fact]
    public void Invalid_UTF_8_in_one_line_of_many()
    {
        folder.Write("latin.jsonl", [
            .. """{"id": "a", "title": "Budget passes", "text": "Parliament passed the budget."}"""u8, (byte)'\n',
            .. """{"id": "b", "title": "Caf"""u8, 0xE9, .. """ reopens", "text": "It opened again."}"""u8, (byte)'\n',
            .. """{"id": "c", "title": "Wheat harvest", "text": "The wheat harvest was good."}"""u8, (byte)'\n']);
        OneLineAbout("in/latin.jsonl:2:", good: 3);
    }

    [Fact]
    public void A_file_name_that_tries_to_move_the_cursor()
    {
        Assert.SkipUnless(RuntimeInformation.IsOSPlatform(OSPlatform.Linux), "other systems forbid such names");
        folder.Write("evil\u001b[2J\nname.txt", Encoding.UTF8.GetBytes(""));
        OneLineAbout("in/evil", good: 1).Errors.ShouldNotContain('\u001b');
    }

    [Fact]
    public void All_at_once_are_told_apart_in_the_summary()
    {
        folder.Write("empty.txt", "");
        folder.Write("empty.md", "");
        folder.Write("broken.md", "---\ntitle: [Bridge closed\n---\n\nThe bridge is closed for repairs.\n");

        var run = folder.Add();

        run.ExitCode.ShouldBe(1, run.ToString());
        run["skipped"].ShouldBe(3);
        run.ErrorLines.Length.ShouldBe(3);
        run["added"].ShouldBe(1);
    }

    private IndexerRun OneLineAbout(string start, int good) => OneLineAbout(start, good, folder.Add());

    /// <summary>One line on the error stream with source, what and remedy; exit code 1; the good articles are in the index.</summary>
    private IndexerRun OneLineAbout(string start, int good, IndexerRun run)
    {
        run.ExitCode.ShouldBe(1, run.ToString());
        var line = run.ErrorLines.ShouldHaveSingleItem();
        line.ShouldStartWith(start);
        line.Split(". ").Length.ShouldBeGreaterThanOrEqualTo(2, $"what and remedy: {line}");
        folder.Articles().ShouldBe(good);
        return run;
    }
}
