using SearchPortal.Engine;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.News.Tests.Catalog.Keeping;

/// <summary>What is erased is in no file of the index, and does not come back.</summary>
public sealed class CatalogErasureTests : IDisposable
{
    private const string Copied =
        "The harbour of the northern island opened again on Monday after the storm had passed, and the ferries that had waited for three days left one after the other. "
        + "The mayor thanked the crews, who had worked through two nights to clear the channel of sand and of the masts of four boats that had sunk.";

    private static readonly object[] Articles =
    [
        new { id = "secret-trial", title = "Zyxomatic trial opens", text = "Quendolin Farthingworth spoke of the zyxomatic affair in court. Farthingworth denied it.", url = "https://news.example/secret-trial" },
        new { id = "bridge", title = "Bridge closed", text = "The bridge is closed for repairs. Minister Ada Lovegood promised help." },
        new { id = "storm", title = "Harbour opens", text = Copied, date = "2026-01-02" },
        new { id = "storm-again", title = "Ferries leave", text = Copied, date = "2026-01-03" },
    ];

    private readonly TestCatalog index = new();

    public CatalogErasureTests() => index.Add(Articles);

    public void Dispose() => index.Dispose();

    [Fact]
    public void No_file_holds_a_word_or_a_name_or_the_id_of_it_and_the_rest_is_as_it_was()
    {
        index.Add([.. Articles, new { id = "later", title = "Later", text = "Minister Ada Lovegood opened the bridge." }]);
        foreach (var word in new[] { "zyxomatic", "Farthingworth", "farthingworth", "secret-trial" }) Holds(word).ShouldBeTrue(word);

        var summary = CatalogErasure.Run(index.Options, ["secret-trial"], cancellation: TestContext.Current.CancellationToken);

        summary.Erased.ShouldBe(["secret-trial"]);
        summary.IsComplete.ShouldBeTrue();
        foreach (var word in new[] { "zyxomatic", "Farthingworth", "farthingworth", "secret-trial" }) Holds(word).ShouldBeFalse(word);
        IndexChecker.Check(index.Options.IndexFolder).Problems.ShouldBeEmpty();
        index.IdSet("").ShouldBe("bridge later storm storm-again");
        index.Ids("actor:\"Ada Lovegood\"").Split(' ').Length.ShouldBe(2);
    }

    [Fact]
    public void Earlier_texts_and_what_was_only_deleted_are_gone_too()
    {
        index.Add([new { id = "secret-trial", title = "Trial opens", text = "A name was taken out." }]);
        using (var writer = CatalogWriter.Open(index.Options))
        {
            writer.Delete("secret-trial").ShouldBeTrue();
            writer.Commit();
        }

        Holds("zyxomatic").ShouldBeTrue("a delete leaves it in the files");

        CatalogErasure.Run(index.Options, ["secret-trial"], cancellation: TestContext.Current.CancellationToken).Erased.ShouldBe(["secret-trial"]);

        Holds("zyxomatic").ShouldBeFalse();
        Holds("Farthingworth").ShouldBeFalse();
        index.IdSet("").ShouldBe("bridge storm storm-again");
    }

    [Fact]
    public void It_does_not_come_back_with_its_source_until_that_is_allowed()
    {
        CatalogErasure.Run(index.Options, ["secret-trial"], cancellation: TestContext.Current.CancellationToken);

        var again = Import();
        again.Erased.ShouldBe(1);
        again.Added.ShouldBe(0);
        again.IsComplete.ShouldBeTrue();
        Holds("zyxomatic").ShouldBeFalse();

        CatalogErasure.Allow(index.Options, ["secret-trial", "bridge"]).ShouldBe(["bridge"]);
        Import().Added.ShouldBe(1);
        index.IdSet("zyxomatic").ShouldBe("secret-trial");
    }

    [Fact]
    public void A_deleted_article_comes_back_and_one_that_is_erased_afterwards_does_not()
    {
        using (var writer = CatalogWriter.Open(index.Options))
        {
            writer.Delete("bridge");
            writer.Commit();
        }

        Import().Added.ShouldBe(1);
        CatalogErasure.Run(index.Options, ["bridge"], cancellation: TestContext.Current.CancellationToken);
        Import().Added.ShouldBe(0);
    }

    [Fact]
    public void Copies_under_other_ids_are_named_and_lose_their_tie_to_it()
    {
        var summary = CatalogErasure.Run(index.Options, ["storm"], cancellation: TestContext.Current.CancellationToken);

        summary.Copies.ShouldBe(["storm-again"]);
        summary.IsComplete.ShouldBeFalse();
        index.Catalog.CopiesOf("storm-again").ShouldBeEmpty();
        CatalogErasure.Run(index.Options, ["storm-again", "storm"], cancellation: TestContext.Current.CancellationToken).IsComplete.ShouldBeTrue();
        Holds("Ferries").ShouldBeFalse();
    }

    [Fact]
    public void An_id_that_no_file_holds_is_told_apart_from_one_that_was_erased_before()
    {
        CatalogErasure.Run(index.Options, ["secret-trial"], cancellation: TestContext.Current.CancellationToken);
        var commit = CatalogStats().Snapshot;

        var summary = CatalogErasure.Run(index.Options, ["secret-trial", "nobody"], cancellation: TestContext.Current.CancellationToken);

        summary.Erased.ShouldBeEmpty();
        summary.ErasedBefore.ShouldBe(["secret-trial"]);
        summary.Unknown.ShouldBe(["nobody"]);
        summary.Segments.ShouldBe(0);
        CatalogStats().Snapshot.ShouldBe(commit + 1, "the id is noted");
    }

    [Fact]
    public void Backups_that_hold_it_are_named_until_they_are_brought_up_to_date()
    {
        var backup = index.Folder.File("backup");
        CatalogBackup.Run(index.Options.IndexFolder, backup, cancellation: TestContext.Current.CancellationToken);

        var holding = CatalogErasure.Run(index.Options, ["secret-trial"], cancellation: TestContext.Current.CancellationToken).Backups.ShouldHaveSingleItem();
        holding.Backup.Folder.ShouldBe(backup);
        holding.Holds.ShouldBe(true);

        CatalogBackup.Run(index.Options.IndexFolder, backup, cancellation: TestContext.Current.CancellationToken);
        var after = CatalogErasure.Run(index.Options, ["secret-trial"], cancellation: TestContext.Current.CancellationToken);
        after.Backups.ShouldHaveSingleItem().Holds.ShouldBe(false);
        after.IsComplete.ShouldBeTrue();
        FilesOfIndex.Hold(backup, "zyxomatic").ShouldBeFalse();
    }

    [Fact]
    public void An_automatic_id_that_was_made_of_its_spelling_goes_with_it()
    {
        using var named = new TestCatalog();
        named.Add(
            new { id = "one", title = "A visit", text = "Mohammed Zarrouqi came to Tripoli. Mohammed Zarrouqi left.", date = "2026-01-02" },
            new { id = "two", title = "A speech", text = "Muhammad Zarruqi spoke in Benghazi. Muhammad Zarruqi left.", date = "2026-01-01" });
        FilesOfIndex.Hold(named.Options.IndexFolder, "mohammed-zarrouqi").ShouldBeTrue();

        CatalogErasure.Run(named.Options, ["one"], cancellation: TestContext.Current.CancellationToken);

        FilesOfIndex.Hold(named.Options.IndexFolder, "mohammed-zarrouqi").ShouldBeFalse();
        FilesOfIndex.Hold(named.Options.IndexFolder, "Zarrouqi").ShouldBeFalse();
        named.Catalog.Get("two")!.Actors.ShouldContain(actor => actor.Name == "Muhammad Zarruqi");
        IndexChecker.Check(named.Options.IndexFolder).Problems.ShouldBeEmpty();
    }

    private bool Holds(string text) => FilesOfIndex.Hold(index.Options.IndexFolder, text);

    private ImportSummary Import() => index.Import(index.Folder.File("articles.jsonl"));

    private CatalogStats CatalogStats()
    {
        using var catalog = ArticleCatalog.Open(index.Options);
        return catalog.Stats();
    }
}
