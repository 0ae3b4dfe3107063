using SearchPortal.News.Extraction.Html;
using SearchPortal.News.Names;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Extraction;

public sealed class ArticlePipelineTests
{
    private const string Page = "Ministers meet\n\nBy The Harbour Times\n\nTRIPOLI: The talks began and went on for most of the day.";

    [Fact]
    public void What_is_stated_beside_a_text_goes_before_what_the_text_says_and_the_text_fills_the_rest()
    {
        var article = Build(Raw("text") with { Text = Page, TextIsPage = true, Outlet = "Other Press", Dateline = "Rome", Authors = ["Jane Doe"], Url = "https://example.org/" });

        article.Title.ShouldBe("Ministers meet");
        article.Outlet.ShouldBe("Other Press");
        article.Dateline.ShouldBe("Rome");
        article.Authors.ShouldBe(["Jane Doe"]);
        article.Url.ShouldBe("https://example.org/");
        article.Body.ShouldBe("The talks began and went on for most of the day.");
    }

    [Theory]
    [InlineData("<span>3 hours ago</span>", "2026-02-03")]
    [InlineData("<p>Published on Monday</p>", "2026-02-02")]
    [InlineData("<p>Monday</p>", null)]
    [InlineData("<p>Last seen 3 hours ago in the harbour</p>", null)]
    [InlineData("<p>1 February 2026</p><p>3 hours ago</p>", "2026-02-01")]
    public void A_page_that_says_how_long_ago_is_dated_by_when_it_was_received(string line, string? day)
    {
        var html = $"<html><body><article><h1>Ministers meet</h1>{line}<p>The talks began and went on for most of the day, and nobody left.</p></article></body></html>";
        var raw = Raw("html") with { Html = new HtmlSource(System.Text.Encoding.UTF8.GetBytes(html)), ReceivedAt = new DateTimeOffset(2026, 2, 3, 12, 0, 0, TimeSpan.Zero) };

        var published = Build(raw).Published;

        (published?.Local.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(day);
        (published?.Inferred is not null).ShouldBe(day is not null && !line.Contains("2026", StringComparison.Ordinal));
        if (published?.Inferred is not null) Build(raw with { ReceivedAt = null }).Published.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_invented()
    {
        var article = Build(Raw("text") with { TextIsPage = true, Text = "The talks began on Monday, reported The Harbour Times." });

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
        var article = Build(Raw("jsonl") with { Text = Page, Line = 7 });

        article.Title.ShouldBeNull();
        article.Outlet.ShouldBeNull();
        article.Blocks.Count.ShouldBe(3);
        article.Source.ShouldBe("press/a.txt:7");
    }

    [Fact]
    public void A_stated_language_is_believed() =>
        Build(Raw("jsonl") with { Text = "The talks of the ministers began in the morning.", Language = "fr" }).Language.ShouldBe("fr");

    private static Article Build(RawArticle raw) => new ArticlePipeline(ActorAuthority.Empty).Build(raw);

    private static RawArticle Raw(string format) => new() { Source = "press/a.txt", Id = "a", ContentHash = 1, Format = format };
}
