using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.Indexer.Tests;

public sealed class RepairTests
{
    [Fact]
    public void Articles_of_a_damaged_segment_are_put_again_and_what_is_lost_is_told()
    {
        using var folder = new TempFolder();
        GeneratedArticles.Write(folder["in/few.jsonl"], 30, seed: 4);
        folder.Add().ExitCode.ShouldBe(0);
        var options = new CatalogOptions(folder.Index, null, null);
        CatalogRepair.Run(options, cancellation: TestContext.Current.CancellationToken).Problems.ShouldBeEmpty();

        // What can be made anew is not lost.
        foreach (var part in new[] { "terms", "ids", "column.outlet.1" })
        {
            Flip(SoundPart(folder, part));
            ArticleCatalog.Check(folder.Index).Ok.ShouldBeFalse(part);
            var repaired = CatalogRepair.Run(options, cancellation: TestContext.Current.CancellationToken);
            repaired.Salvaged.ShouldBe(30, part);
            repaired.Lost.ShouldBeEmpty(part);
            ShouldHold(options, 30);
        }

        Flip(SoundPart(folder, "stored"));
        var incomplete = Repair(folder);
        incomplete.ExitCode.ShouldBe(1);
        incomplete.Output.ShouldContain("0 put again, 30 lost");
        incomplete.ErrorLines.Count(line => line.StartsWith("lost: a", StringComparison.Ordinal)).ShouldBe(30);
        ShouldHold(options, 0);
        var sound = Repair(folder);
        sound.ExitCode.ShouldBe(0);
        sound.Output.ShouldContain("nothing to repair");
    }

    private static void ShouldHold(CatalogOptions options, long articles)
    {
        ArticleCatalog.Check(options.IndexFolder).Problems.ShouldBeEmpty();
        using var catalog = ArticleCatalog.Open(options);
        catalog.Stats().Articles.ShouldBe(articles);
    }

    private static string SoundPart(TempFolder folder, string part) =>
        Directory.GetDirectories(folder.Index, "seg-*").Select(segment => Path.Combine(segment, part)).Single(File.Exists);

    private static IndexerRun Repair(TempFolder folder) => IndexerProcess.Run("check", "--repair", "--index", folder.Index);

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 3] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
