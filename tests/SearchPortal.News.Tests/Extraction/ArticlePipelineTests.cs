using SearchPortal.News.Names;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Extraction;

public sealed class ArticlePipelineTests
{
    private const string Page = "Ministers meet\n\nBy The Harbour Times\n\nTRIPOLI: The talks began and went on for most of the day.";

    [Fact]
    public void What_the_text_says_goes_before_what_a_sidecar_says_and_the_rest_is_filled()
    {
        var article = Build(Raw(SourceFormat.Text) with { Text = Page, Title = "Other", Outlet = "Other Press", Dateline = "Rome", Authors = ["Jane Doe"], Url = "https://example.org/" });

        article.Title.ShouldBe("Ministers meet");
        article.Outlet.ShouldBe("The Harbour Times");
        article.Dateline.ShouldBe("TRIPOLI");
        article.Authors.ShouldBe(["Jane Doe"]);
        article.Url.ShouldBe("https://example.org/");
        article.Body.ShouldBe("The talks began and went on for most of the day.");
    }

    [Fact]
    public void Nothing_is_invented()
    {
        var article = Build(Raw(SourceFormat.Text) with { Text = "The talks began on Monday, reported The Harbour Times." });

        article.Title.ShouldBeNull();
        article.Outlet.ShouldBeNull();
        article.Published.ShouldBeNull();
        article.Dateline.ShouldBeNull();
        article.Authors.ShouldBeEmpty();
        article.Credits.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_with_fields_of_its_own_is_not_searched_for_them()
    {
        var article = Build(Raw(SourceFormat.Jsonl) with { Text = Page, Line = 7 });

        article.Title.ShouldBeNull();
        article.Outlet.ShouldBeNull();
        article.Blocks.Count.ShouldBe(3);
        article.Source.ShouldBe("press/a.txt:7");
    }

    [Fact]
    public void A_stated_language_is_believed() =>
        Build(Raw(SourceFormat.Jsonl) with { Text = "The talks of the ministers began in the morning.", Language = "fr" }).Language.ShouldBe("fr");

    private static Article Build(RawArticle raw) => new ArticlePipeline(ActorAuthority.Empty).Build(raw);

    private static RawArticle Raw(SourceFormat format) => new() { Source = "press/a.txt", Id = "a", ContentHash = 1, Format = format };
}
