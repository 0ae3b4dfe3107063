using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Differences;
using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Tests.Catalog.Versions;

public sealed class EarlierVersionTests : IDisposable
{
    private readonly TestCatalog index = new();
    private readonly ManualTime time = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void An_update_keeps_what_was_before_and_does_not_search_it()
    {
        Put("The copper price fell.", "Prices", day: 1);
        time.Move(TimeSpan.FromHours(2));
        Put("The zinc price fell.", "Prices", day: 1);

        var versions = index.Catalog.Versions("a").ShouldNotBeNull().Versions;
        versions.Select(version => (version.Number, version.Blocks[0].Text)).ShouldBe([(2, "The zinc price fell."), (1, "The copper price fell.")]);
        (versions[0].Replaced, versions[1].Replaced).ShouldBe((null, time.GetUtcNow()));
        (versions[1].Title, versions[1].Published).ShouldBe(("Prices", "2026-03-01"));
        index.Search("copper").Total.ShouldBe(0);
        index.Search("zinc").Total.ShouldBe(1);
    }

    [Fact]
    public void The_same_text_again_keeps_none()
    {
        Put("One.", "Title", day: 1);
        Put("One.", "Title", day: 2);
        index.Catalog.Versions("a")!.Versions.Count.ShouldBe(1);
        Put("One.", "Other title", day: 2);
        Put("One.", "Other title", day: 3);
        index.Catalog.Refresh();
        index.Catalog.Versions("a")!.Versions.Select(version => version.Title).ShouldBe(["Other title", "Title"]);
    }

    [Theory, InlineData(0, "9"), InlineData(1, "9 8"), InlineData(5, "9 8 7 6 5 4")]
    public void As_many_are_kept_as_configured_and_keep_their_numbers(int kept, string numbers)
    {
        for (var i = 1; i <= 9; i++) Put($"Text {i}.", "Title", day: 1, kept);
        var versions = index.Catalog.Versions("a")!.Versions;
        string.Join(' ', versions.Select(version => version.Number.ToString(CultureInfo.InvariantCulture))).ShouldBe(numbers);
        versions.ShouldAllBe(version => version.Blocks[0].Text == $"Text {version.Number}.");
    }

    [Fact]
    public void Versions_of_one_commit_and_huge_ones_are_bounded()
    {
        using (var writer = CatalogWriter.Open(index.Options))
        {
            for (var i = 0; i < 4; i++) writer.Put(Article(new string((char)('a' + i), VersionKeeper.MaxLetters / 2), "Title", 1));
            writer.Commit();
        }

        index.Catalog.Versions("a")!.Versions.Select(version => version.Number).ShouldBe([4, 3, 2]);
    }

    [Fact]
    public void A_further_page_of_an_article_is_no_version_of_it()
    {
        using (var writer = CatalogWriter.Open(index.Options))
        {
            writer.Put(Article("First page.", "Title", 1));
            writer.Put(Article("First page. Second page.", "Title", 1) with { Pages = [new(PageVersionKind.Main, 1, "one", 1, 1), new(PageVersionKind.Further, 2, "two", 2, 1)] });
            writer.Put(Article("First page. Second page, changed.", "Title", 1) with { Pages = [new(PageVersionKind.Main, 1, "one", 1, 1), new(PageVersionKind.Further, 2, "two", 3, 1)] });
            writer.Commit();
        }

        index.Catalog.Versions("a")!.Versions.Select(version => version.Blocks[0].Text).ShouldBe(["First page. Second page, changed.", "First page. Second page."]);
    }

    [Fact]
    public void A_new_list_of_names_leaves_versions_as_they_are()
    {
        using var named = new TestCatalog("actors: []");
        using (var writer = CatalogWriter.Open(named.Options))
        {
            writer.Put(Article("First about Lena Orlov.", "Title", 1));
            writer.Put(Article("Second about Lena Orlov.", "Title", 1));
            writer.Commit();
        }

        File.WriteAllText(named.Options.ActorsFile!, "actors: [{id: lena, name: Lena Orlov, kind: person, spellings: [Lena Orlov]}]");
        NamesUpdate.Run(named.Options with { Versions = 0 }, cancellation: TestContext.Current.CancellationToken).Changed.ShouldBe(1);
        named.Catalog.Versions("a")!.Versions.Select(version => version.Number).ShouldBe([2, 1]);
    }

    [Fact]
    public void What_changed_since_a_version_and_between_two_articles_is_told()
    {
        Put("The copper price fell.", "Prices", day: 1);
        Put("The zinc price fell.", "Prices", day: 1);
        var changes = index.Catalog.Changes("a", 1).ShouldNotBeNull();
        (changes.Before.Version, changes.Before.IsEarlier, changes.After.Version, changes.After.IsEarlier).ShouldBe((1, true, 2, false));
        changes.Difference.Paragraphs[0].Runs.Select(run => (run.Kind, run.Text)).ShouldBe([(ChangeKind.Same, "The "), (ChangeKind.Removed, "copper"), (ChangeKind.Added, "zinc"), (ChangeKind.Same, " price fell.")]);
        index.Catalog.Changes("a", 2).ShouldBeNull();
        index.Catalog.Changes("none", 1).ShouldBeNull();
        index.Catalog.Changes("a", "none").ShouldBeNull();
        index.Catalog.Changes("a", "a")!.Difference.IsSame.ShouldBeTrue();
        index.Catalog.Versions("none").ShouldBeNull();
    }

    private void Put(string text, string title, int day, int kept = 5)
    {
        using (var writer = CatalogWriter.Open(index.Options with { Versions = kept }, time: time))
        {
            writer.Put(Article(text, title, day));
            writer.Commit();
        }
    }

    private static Article Article(string text, string title, int day) => new()
    {
        Id = "a",
        Title = title,
        Blocks = [new Block(BlockKind.Paragraph, text)],
        Published = new(new DateTime(2026, 3, day), News.Dates.DatePrecision.Day, null),
        Source = "test",
    };
}
