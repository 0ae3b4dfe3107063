using System.IO.Compression;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;
using SearchPortal.News.Catalog.Watching;

namespace SearchPortal.News.Tests.Catalog.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private const string Address = "https://press.example/news/harbour-opens";

    private readonly WatchedCatalog desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void What_is_written_changed_moved_and_removed_is_so_in_the_index()
    {
        desk.Write("a.txt", Text("Harbour opens"));
        desk.Write("sub/b.md", "# Market closes\n\nIt closed on Monday.");
        desk.Start();
        desk.ShouldBecomeEqual();
        desk.Contents().Length.ShouldBe(2);

        desk.Write("a.txt", Text("Harbour opens late"));
        desk.Write("c.txt", Text("Bridge is built"));
        desk.ShouldBecomeEqual();
        desk.Contents().Length.ShouldBe(3);

        File.Move(desk.File("c.txt"), desk.File("sub/d.txt"));
        File.Delete(desk.File("a.txt"));
        desk.ShouldBecomeEqual();
        desk.Contents().Length.ShouldBe(2);
    }

    [Fact]
    public void A_file_of_many_articles_loses_those_that_it_no_longer_has()
    {
        desk.Write("many.jsonl", Line("one") + Line("two") + Line("three"));
        desk.Write("more.zip", "");
        Zip("more.zip", "four", "five");
        desk.Start();
        desk.ShouldBecomeEqual();
        desk.Contents().Length.ShouldBe(5);

        desk.Write("many.jsonl", Line("two") + Line("six"));
        Zip("more.zip", "five");
        desk.ShouldBecomeEqual();
        desk.Contents().Length.ShouldBe(3);
    }

    [Fact]
    public void An_article_that_another_file_has_too_stays_when_one_of_them_goes()
    {
        desk.Write("a.jsonl", Line("same"));
        desk.Write("b.jsonl", Line("same") + Line("other"));
        desk.Start();
        desk.ShouldBecomeEqual();

        File.Delete(desk.File("a.jsonl"));
        desk.ShouldBecomeEqual();
        desk.Contents().Length.ShouldBe(2);
    }

    [Fact]
    public void An_article_that_moves_into_another_file_stays()
    {
        desk.Write("a.jsonl", Line("one") + Line("two"));
        desk.Write("b.jsonl", Line("three"));
        desk.Start();
        desk.ShouldBecomeEqual();

        desk.Write("a.jsonl", Line("two"));
        desk.Write("b.jsonl", Line("one") + Line("three"));
        desk.ShouldBecomeEqual();
        desk.Contents().Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("page1.html")]
    [InlineData("page2.html")]
    public void An_article_of_several_pages_loses_the_page_whose_file_goes(string gone)
    {
        WritePage("page1.html", "The harbour opened on Monday after years of work, and the first ships came in before noon, as the port authority said in the city.", Address);
        WritePage("page2.html", "Fishermen had asked for the new pier for a long time, and many of them stood on the quay when the mayor cut the ribbon in the rain.", Address + "?page=2");
        desk.Start();
        desk.ShouldBecomeEqual();
        desk.Contents().ShouldHaveSingleItem();

        File.Delete(desk.File(gone));
        desk.ShouldBecomeEqual();
        desk.Contents().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_new_sidecar_counts_as_a_change()
    {
        desk.Write("a.txt", Text("Harbour opens"));
        desk.Start();
        desk.ShouldBecomeEqual();

        desk.Write("a.txt.meta.yml", "title: The pier is open\n");
        desk.ShouldBecomeEqual();
        desk.Contents().ShouldHaveSingleItem().ShouldContain("The pier is open");
    }

    [Fact]
    public void What_happened_while_nobody_watched_is_caught_up_with()
    {
        for (var i = 0; i < 60; i++) desk.Write($"{i}.txt", Text($"Report number {i}"));
        desk.Start();
        desk.ShouldBecomeEqual();
        desk.Stop();

        for (var i = 0; i < 60; i += 3) File.Delete(desk.File($"{i}.txt"));
        desk.Write("1.txt", Text("Another report"));
        desk.Start();
        desk.ShouldBecomeEqual();
        // The commit is there before it is told.
        SpinWait.SpinUntil(() => FilesRead() == 61, TimeSpan.FromSeconds(30)).ShouldBeTrue($"{FilesRead()} files were read");
    }

    [Fact]
    public void A_rebuild_keeps_what_is_known_of_the_files_and_an_erasure_forgets_in_which_of_them_the_article_was()
    {
        WritePage("page1.html", "The harbour opened on Monday after years of work, and the first ships came in before noon, as the port authority said in the city.", Address);
        WritePage("page2.html", "Fishermen had asked for the new pier for a long time, and many of them stood on the quay when the mayor cut the ribbon in the rain.", Address + "?page=2");
        desk.Write("a.txt", Text("Market closes"));
        desk.Start();
        desk.ShouldBecomeEqual();
        desk.Stop();

        CatalogRebuild.Run(desk.Options, cancellation: TestContext.Current.CancellationToken);
        Known().All.Count.ShouldBe(3);
        var paged = Known().All.Values.SelectMany(file => file.Pages).Distinct().ShouldHaveSingleItem();

        CatalogErasure.Run(desk.Options, [paged], cancellation: TestContext.Current.CancellationToken);
        Known().All.Count.ShouldBe(3);
        Known().All.Values.ShouldAllBe(file => file.Pages.Count == 0);
    }

    [Fact]
    public void The_first_watch_takes_over_what_an_add_brought()
    {
        desk.Write("a.txt", Text("Harbour opens"));
        desk.Write("b.txt", Text("Market closes"));
        ArticleImporter.Run(desk.Options, new ImportRequest([desk.Sources], null), null, TestContext.Current.CancellationToken);
        File.Delete(desk.File("b.txt"));

        desk.Start();
        desk.ShouldBecomeEqual();
        desk.Contents().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_folder_that_is_not_there_takes_nothing_with_it()
    {
        desk.Write("a.txt", Text("Harbour opens"));
        desk.Start();
        desk.ShouldBecomeEqual();

        Directory.Move(desk.Sources, desk.Sources + "-away");
        SpinWait.SpinUntil(() => desk.Reports.Any(report => report.Problem is not null), TimeSpan.FromSeconds(30)).ShouldBeTrue();
        desk.Contents().ShouldHaveSingleItem();

        Directory.Move(desk.Sources + "-away", desk.Sources);
        desk.Write("b.txt", Text("Market closes"));
        desk.ShouldBecomeEqual();
    }

    [Fact]
    public void Another_writer_is_waited_for()
    {
        using (CatalogWriter.Open(desk.Options))
        {
            desk.Write("a.txt", Text("Harbour opens"));
            desk.Start();
            SpinWait.SpinUntil(() => desk.Reports.Any(report => report.Waiting is not null), TimeSpan.FromSeconds(30)).ShouldBeTrue();
        }

        desk.ShouldBecomeEqual();
    }

    [Fact]
    public void The_index_ends_equal_to_a_folder_in_which_somebody_works_wildly()
    {
        var random = new Random(20260202);
        desk.Start();
        for (var step = 0; step < 600; step++)
        {
            var name = $"{random.Next(5)}/{random.Next(40)}";
            switch (random.Next(6))
            {
                case 0 when File.Exists(desk.File(name + ".txt")):
                    File.Delete(desk.File(name + ".txt"));
                    break;
                case 1 when File.Exists(desk.File(name + ".txt")):
                    File.Move(desk.File(name + ".txt"), desk.File($"{random.Next(5)}{random.Next(1000, 9999)}.txt"), overwrite: true);
                    break;
                case 2:
                    desk.Write(name + ".jsonl", string.Concat(Enumerable.Range(0, random.Next(6)).Select(i => Line($"{name}-{i}-{random.Next(3)}"))));
                    break;
                default:
                    desk.Write(name + ".txt", Text($"Report {random.Next()}"));
                    break;
            }

            if (step % 50 == 0) Thread.Sleep(random.Next(100));
        }

        desk.ShouldBecomeEqual();
    }

    private KnownFiles Known()
    {
        using var writer = CatalogWriter.Open(desk.Options);
        return KnownFiles.Read(writer.Watched);
    }

    private long FilesRead() => desk.Reports.Where(report => report.Synced is not null).Sum(report => report.Synced!.FilesRead);

    private static string Text(string title) => $"{title}\n\nThe text of the report tells what happened on that day.\n";

    private static string Line(string id) => $$"""{"id":"{{id}}","title":"Report {{id}}","text":"The text of {{id}}."}""" + "\n";

    private void Zip(string name, params string[] ids)
    {
        File.Delete(desk.File(name));
        using var zip = ZipFile.Open(desk.File(name), ZipArchiveMode.Create);
        foreach (var id in ids)
        {
            using var entry = new StreamWriter(zip.CreateEntry(id + ".jsonl").Open());
            entry.Write(Line(id));
        }
    }

    private void WritePage(string name, string text, string canonical) => desk.Write(
        name,
        $"<!doctype html><html lang=en><head><title>Harbour opens</title><link rel=canonical href='{canonical}'></head><body><article><h1>Harbour opens</h1><p>{text}</p></article></body></html>");
}
