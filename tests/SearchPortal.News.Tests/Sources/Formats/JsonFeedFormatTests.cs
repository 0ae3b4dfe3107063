using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class JsonFeedFormatTests : IDisposable
{
    private const string Head = """{"version": "https://jsonfeed.org/version/1.1", "title": "The Harbour Post", "home_page_url": "https://post.example/", "language": "en", "authors": [{"name": "The Desk", "url": "x"}], """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_item_states_its_fields_and_the_feed_those_of_all()
    {
        folder.Write("a", Head + """
            "items": [{"id": "1", "url": "/port", "title": "Port reopens", "content_html": "<p>The port.</p>", "date_published": "2026-02-02T10:00:00+05:00", "date_modified": "2026-02-03T10:00:00Z", "authors": [{"name": "Jane Doe"}, {"name": "Ali Khan"}]},
            {"id": 2, "content_text": "Short.", "language": "fr"}]}
            """);

        var articles = folder.Read().Cast<RawArticle>().ToList();

        articles[0].Format.ShouldBe("json-feed");
        articles[0].Id.ShouldBe("https://post.example/port");
        articles[0].Url.ShouldBe("https://post.example/port");
        articles[0].HtmlText.ShouldBe("<p>The port.</p>");
        articles[0].Authors.ShouldBe(["Jane Doe", "Ali Khan"]);
        articles[0].Outlet.ShouldBe("The Harbour Post");
        articles[0].Language.ShouldBe("en");
        articles[0].Updated!.Local.Day.ShouldBe(3);
        articles[1].Id.ShouldBe("The Harbour Post#2");
        articles[1].Text.ShouldBe("Short.");
        articles[1].Language.ShouldBe("fr");
        articles[1].Authors.ShouldBe(["The Desk"]);
    }

    [Fact]
    public void A_bad_item_is_one_problem_and_the_rest_is_read()
    {
        folder.Write("a.json", Head + "\"items\": [{\"id\": \"1\", \"content_text\": \"\\ud800\"},\n{\"id\": \"2\" \"x\"},\n5,\n{\"id\": \"3\", \"url\": \"javascript:alert(1)\", \"content_text\": \"Good.\"}]}");

        var results = folder.Read();

        results.OfType<RawArticle>().Single().Text.ShouldBe("Good.");
        results.OfType<RawArticle>().Single().Url.ShouldBeNull();
        results.OfType<SourceProblem>().Select(problem => problem.Line).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void Feeds_cut_at_any_byte_never_throw()
    {
        var feed = Encoding.UTF8.GetBytes(Head + "\"items\": [{\"id\": \"1\", \"title\": \"é\", \"content_text\": \"x\"}]}");
        for (var length = 60; length < feed.Length; length++)
        {
            folder.Write("a.json", feed[..length]);
            folder.Read().Count.ShouldBeLessThan(4);
        }
    }
}
