using SearchPortal.News.Catalog;
using SearchPortal.Web.Saved;

namespace SearchPortal.Web.Tests.Saved;

public sealed class SavedPagesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("saved-").FullName;
    private readonly ManualTime time = new();
    private readonly SavedDatabase database;
    private readonly SavedPages pages;

    public SavedPagesTests()
    {
        database = new SavedDatabase(File);
        pages = new SavedPages(database, time);
    }

    private string File => Path.Combine(folder, "saved.db");

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Nothing_is_written_before_something_is_saved()
    {
        pages.Find(SavedKey.New()).ShouldBeNull();
        pages.Find("../../etc/passwd").ShouldBeNull();
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public void The_secret_is_in_no_file()
    {
        var key = pages.Create();
        pages.Find(key).ShouldNotBeNull();
        key.Length.ShouldBeGreaterThanOrEqualTo(22);
        database.Dispose();
        foreach (var file in Directory.EnumerateFiles(folder)) System.Text.Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(file)).ShouldNotContain(key);
        if (!OperatingSystem.IsWindows()) (System.IO.File.GetUnixFileMode(File) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
    }

    [Fact]
    public void Searches_and_articles_are_kept_changed_and_removed()
    {
        var key = pages.Create();
        var search = pages.Add(Page(key), "cats", "/search?q=cats", Seen("a"));
        pages.Add(Page(key), "other name", "/search?q=cats", Seen("b")).ShouldBe(search);
        var article = pages.Add(Page(key), "To read", "a");
        pages.Add(Page(key), "To read", "a").ShouldBe(article);
        pages.Add(Page(key), "Other", "b");

        pages.Rename(Page(key), "Animals");
        pages.ChangeSearch(Page(key), search, "Cats", "of the town");
        pages.ChangeArticle(Page(key), article, "Read", "good");
        pages.RenameList(Page(key), "Other", "Read");

        var page = Page(key);
        page.Name.ShouldBe("Animals");
        page.Searches.ShouldHaveSingleItem().ShouldSatisfyAllConditions(saved => saved.Name.ShouldBe("Cats"), saved => saved.Note.ShouldBe("of the town"), saved => saved.Address.ShouldBe("/search?q=cats"));
        page.Articles.Select(saved => (saved.List, saved.Article, saved.Note)).ShouldBe([("Read", "a", "good"), ("Read", "b", "")]);

        pages.RemoveSearch(page, search);
        pages.RemoveArticle(page, article);
        pages.RemoveList(page, "Read");
        (Page(key).Searches.Count, Page(key).Articles.Count).ShouldBe((0, 0));
        pages.Delete(page);
        pages.Find(key).ShouldBeNull();
    }

    [Fact]
    public void One_page_changes_nothing_on_another()
    {
        var (mine, others) = (pages.Create(), pages.Create());
        var search = pages.Add(Page(others), "cats", "/search?q=cats", Seen("a"));
        var article = pages.Add(Page(others), "To read", "a");
        pages.ChangeSearch(Page(mine), search, "stolen", "");
        pages.RemoveSearch(Page(mine), search);
        pages.RemoveArticle(Page(mine), article);
        pages.RemoveList(Page(mine), "To read");
        pages.Delete(Page(mine));
        Page(others).Searches.ShouldHaveSingleItem().Name.ShouldBe("cats");
        Page(others).Articles.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_page_holds_no_more_than_it_may()
    {
        var page = Page(pages.Create());
        for (var i = 0; i < SavedPage.MaxSearches; i++) pages.Add(page, "cats", $"/search?q={i}", Seen());
        Should.Throw<SavedRefusedException>(() => pages.Add(page, "cats", "/search?q=more", Seen())).Message.ShouldContain("50 searches");
        pages.Add(page, "cats", "/search?q=1", Seen());
    }

    [Fact]
    public void New_is_what_came_since_the_visit_before()
    {
        var key = pages.Create();
        pages.Add(Page(key), "cats", "/search?q=cats", Seen("a"));
        Open(key, "a").ShouldBeEmpty();

        time.Move(TimeSpan.FromHours(1));
        Open(key, "b", "a").ShouldBe(["b"]);
        time.Move(TimeSpan.FromMinutes(5));
        Open(key, "c", "b", "a").ShouldBe(["c", "b"], "the same visit");
        time.Move(TimeSpan.FromHours(1));
        Open(key, "c", "b", "a").ShouldBeEmpty("seen at the visit before");
        Page(key).Before.ShouldBe(time.GetUtcNow() - TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_page_that_nobody_opens_is_forgotten_when_another_one_is_made()
    {
        var (old, used) = (pages.Create(), pages.Create());
        time.Move(SavedPages.Kept / 2 + TimeSpan.FromDays(1));
        pages.Use(Page(used));
        time.Move(SavedPages.Kept / 2);
        pages.Create();
        pages.Find(old).ShouldBeNull();
        pages.Find(used).ShouldNotBeNull();
    }

    [Fact]
    public void A_file_of_another_version_is_refused_with_a_remedy()
    {
        pages.Create();
        using (var connection = database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        using var other = new SavedDatabase(File);
        Should.Throw<IOException>(() => new SavedPages(other, time).Create()).Message.ShouldContain("version 99");
    }

    private SavedPage Page(string key) => pages.Find(key)!;

    /// <summary>Opens the page while its search finds some articles, and returns what is new.</summary>
    private IReadOnlyList<string> Open(string key, params string[] ids)
    {
        var page = Page(key);
        var search = page.Searches.ShouldHaveSingleItem();
        var added = pages.SeenOn(page, search).NewOf(Found(ids));
        pages.Visit(page, new Dictionary<long, SeenArticles> { [search.Id] = Seen(ids) });
        return added;
    }

    private static SeenArticles Seen(params string[] ids) => SeenArticles.Of(Found(ids));

    private static NewestIds Found(params string[] ids) => new(ids, ids.Length, 1, null);
}
