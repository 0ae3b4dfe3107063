namespace SearchPortal.Indexer.Tests;

public sealed class AddTests : IDisposable
{
    private readonly TempFolder folder = new();

    public AddTests()
    {
        folder.Write("one.txt", "Harbour reopens\n\nThe harbour opened again on Monday after the storm had passed.\n");
        folder.Write("deep/two.md", "---\ntitle: Bridge closed\ndate: 2024-05-06\noutlet: The Town Paper\n---\n\nThe bridge is closed for repairs.\n");
        folder.Write("three.jsonl", """
            {"id": "three-a", "title": "Budget passes", "text": "Parliament passed the budget.", "date": "2024-05-07"}
            {"id": "three-b", "title": "Wheat harvest", "text": "The wheat harvest was good.", "date": "2024-05-08"}

            """);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_summary_counts_what_was_added()
    {
        var run = folder.Add();

        run.ExitCode.ShouldBe(0, run.ToString());
        run["added"].ShouldBe(4);
        run["updated"].ShouldBe(0);
        run["unchanged"].ShouldBe(0);
        run["skipped"].ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        folder.Articles().ShouldBe(4);
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        folder.Add();
        var commit = IndexerProcess.Run("stats", "--index", folder.Index)["commit"];

        var run = folder.Add();

        run.ExitCode.ShouldBe(0, run.ToString());
        run["unchanged"].ShouldBe(4);
        run["added"].ShouldBe(0);
        run["updated"].ShouldBe(0);
        IndexerProcess.Run("stats", "--index", folder.Index)["commit"].ShouldBe(commit);
    }

    [Fact]
    public void A_changed_file_updates_its_article_only()
    {
        folder.Add();
        folder.Write("one.txt", "Harbour reopens\n\nThe harbour opened again on Tuesday.\n");

        var run = folder.Add();

        run["updated"].ShouldBe(1);
        run["unchanged"].ShouldBe(3);
        folder.Articles().ShouldBe(4);
    }

    [Fact]
    public void A_changed_line_updates_its_article_only()
    {
        folder.Add();
        var file = Path.Combine(folder.Inputs, "three.jsonl");
        File.WriteAllText(file, File.ReadAllText(file).Replace("was good", "was poor", StringComparison.Ordinal));

        var run = folder.Add();

        run["updated"].ShouldBe(1);
        run["unchanged"].ShouldBe(3);
    }

    [Fact]
    public void A_changed_sidecar_updates_its_article()
    {
        folder.Add();
        folder.Write("one.txt.meta.yml", "outlet: The Town Paper\n");

        var run = folder.Add();

        run["updated"].ShouldBe(1);
        run["unchanged"].ShouldBe(3);
    }

    [Fact]
    public void A_changed_actors_file_updates_every_article()
    {
        folder.Add();
        var actors = folder["actors.yml"];
        File.WriteAllText(actors, "actors:\n  - id: jane-doe\n    name: Jane Doe\n    kind: person\n    spellings: [Jane Doe]\n");

        var run = folder.Add("--actors", actors);

        run.ExitCode.ShouldBe(0, run.ToString());
        run["updated"].ShouldBe(4);
    }

    [Fact]
    public void Articles_keep_their_ids_when_the_folder_above_is_renamed()
    {
        Directory.CreateDirectory(folder["before"]);
        Directory.Move(folder.Inputs, folder["before/in"]);
        IndexerProcess.Run("add", folder["before/in"], "--index", folder.Index)["added"].ShouldBe(4);
        Directory.Move(folder["before"], folder["after"]);

        var run = IndexerProcess.Run("add", folder["after/in"], "--index", folder.Index);

        run["unchanged"].ShouldBe(4);
        run["added"].ShouldBe(0);
    }

    [Fact]
    public void A_path_given_twice_is_read_once()
    {
        var run = folder.Add(folder.Inputs + "/");

        run.ExitCode.ShouldBe(0, run.ToString());
        run["added"].ShouldBe(4);
        run["duplicates"].ShouldBe(0);
    }

    [Fact]
    public void Files_that_are_no_articles_are_passed_over_and_change_no_exit_code()
    {
        folder.Write("README.md", "About this folder.");
        folder.Write(".hidden.txt", "Not for readers.");
        folder.Write("photo.jpg", "not a picture");

        var run = folder.Add();

        run.ExitCode.ShouldBe(0, run.ToString());
        run["added"].ShouldBe(4);
        run["passed over"].ShouldBe(3);
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Several_commits_hold_the_same_articles_as_one()
    {
        var run = folder.Add("--commit-every", "1");

        run["added"].ShouldBe(4);
        folder.Articles().ShouldBe(4);
        IndexerProcess.Run("check", "--index", folder.Index).ExitCode.ShouldBe(0);
    }
}
