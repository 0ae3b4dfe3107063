using System.Diagnostics;
using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Tests;

/// <summary><c>names apply</c> and <c>names check</c> as a user runs them.</summary>
public sealed class NamesApplyTests : IDisposable
{
    private const string Nobody = "actors: []\n";
    private const string Haftar = "actors:\n  - { id: khalifa-haftar, name: Khalifa Haftar, kind: person, spellings: [Haftar] }\n";
    private const int Seed = 20_260_203;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_edit_is_applied_and_told()
    {
        Write(3, Nobody);
        Edit(Haftar);
        var run = Run("names", "apply");
        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain("3 articles read again, 3 changed");
        Counted("khalifa-haftar").ShouldBe(3);
        Run("names", "apply").Output.ShouldContain("0 articles read again, 0 changed");
        Run("add", folder.Inputs)["unchanged"].ShouldBe(3);
    }

    [Fact]
    public void A_malformed_file_ends_the_command_with_its_line_and_leaves_the_index()
    {
        Write(1, Nobody);
        Edit("actors:\n  - { id: A, name: A, kind: person }\n");
        foreach (var command in (string[])["apply", "check"])
        {
            var run = Run("names", command);
            run.ExitCode.ShouldBe(2, run.ToString());
            run.ErrorLines.ShouldHaveSingleItem().ShouldContain("line 2");
        }

        IndexerProcess.Run("check", "--index", folder.Index).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_killed_run_leaves_a_sound_index_and_the_next_run_finishes_it()
    {
        const int Count = 600;
        Write(Count, Nobody);
        var random = new Random(Seed);
        var time = Stopwatch.StartNew();
        Edit(Haftar);
        Run("names", "apply").ExitCode.ShouldBe(0);
        time.Stop();
        for (var kill = 0; kill < 4; kill++)
        {
            Edit(kill % 2 == 0 ? Nobody : Haftar);
            using (var indexer = IndexerProcess.Start(Arguments("names", "apply")))
            {
                if (!indexer.WaitForEnd(random.NextDouble() * time.Elapsed)) indexer.Kill();
                indexer.WaitForEnd();
            }

            IndexerProcess.Run("check", "--index", folder.Index).ExitCode.ShouldBe(0);
            Run("names", "apply").ExitCode.ShouldBe(0);
            Counted("khalifa-haftar").ShouldBe(kill % 2 == 0 ? 0 : Count);
        }
    }

    [Fact]
    public void The_check_finds_what_is_hardly_meant_and_counts_spellings()
    {
        Write(2, Haftar);
        var sound = Run("names", "check");
        sound.ExitCode.ShouldBe(0, sound.ToString());
        sound.Output.ShouldContain("problems: 0");
        Run("names", "check", "--counts").Output.ShouldBe("khalifa-haftar\tKhalifa Haftar\t2\nkhalifa-haftar\tHaftar\t2\n");

        Edit(Haftar + "  - { id: other, name: Khalifa Hifter, kind: person, spellings: [Khalifa Hífter, { text: Haftar, with: khalifa-haftar }] }\n");
        var run = Run("names", "check");
        run.ExitCode.ShouldBe(1, run.ToString());
        run.ErrorLines.Length.ShouldBe(3);
        run.ErrorLines[0].ShouldStartWith("other: \"Khalifa Hifter\" and \"Khalifa Hífter\" are one spelling");
        run.ErrorLines[1].ShouldContain("write \"not: [khalifa-haftar]\"");
        run.ErrorLines[2].ShouldContain("never counts");
        run.Output.ShouldContain("spellings that no article has: 2 ");
    }

    [Fact]
    public void Without_an_authority_file_there_is_nothing_to_check() =>
        IndexerProcess.Run("names", "check", "--index", folder.Index).ExitCode.ShouldBe(2);

    private void Write(int articles, string actors)
    {
        Edit(actors);
        File.WriteAllLines(Path.Combine(folder.Inputs, "news.jsonl"), Enumerable.Range(1, articles).Select(number => string.Create(
            CultureInfo.InvariantCulture, $$"""{"id":"{{number}}","title":"Report {{number}}","text":"Yesterday Khalifa Haftar spoke. Then Haftar left."}""")));
        Run("add", folder.Inputs)["added"].ShouldBe(articles);
    }

    private void Edit(string actors) => File.WriteAllText(folder["actors.yml"], actors);

    private long Counted(string actor)
    {
        using var catalog = ArticleCatalog.Open(new CatalogOptions(folder.Index, folder["actors.yml"], null));
        return catalog.Search(new SearchRequest(), TestContext.Current.CancellationToken).Actors.Values.FirstOrDefault(value => value.Value == actor)?.Count ?? 0;
    }

    private IndexerRun Run(params string[] arguments) => IndexerProcess.Run(Arguments(arguments));

    private string[] Arguments(params string[] arguments) => [.. arguments, "--index", folder.Index, "--actors", folder["actors.yml"]];
}
