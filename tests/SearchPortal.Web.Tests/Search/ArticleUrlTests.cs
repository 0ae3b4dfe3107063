using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Tests.Search;

public sealed class ArticleUrlTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a/b/c")]
    [InlineData("a//b")]
    [InlineData("/begins")]
    [InlineData("ends/")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("50%")]
    [InlineData("a%2Fb")]
    [InlineData("a%252Fb")]
    [InlineData("what?#now")]
    [InlineData("a+b c")]
    [InlineData("https://example.org/x?y=z&w=1#f")]
    [InlineData("أخبار/الدبيبة")]
    [InlineData("🙂")]
    [InlineData("reuters.jsonl#17")]
    [InlineData("a\\b\"'<>&")]
    public void An_id_written_and_read_is_the_same_id(string id)
    {
        var address = ArticleUrl.Write(id, new SearchRequest { Query = "a/b?c" });
        ArticleUrl.ReadId(address, ArticleUrl.PagePath).ShouldBe(id);
        ArticleUrl.ReadId(ArticleUrl.WriteApi(id), ArticleUrl.ApiPath).ShouldBe(id);
    }

    [Theory]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("https://example.org/")]
    public void An_address_stays_as_it_is_when_a_browser_tidies_it(string id)
    {
        var address = ArticleUrl.Write(id);
        new Uri(new Uri("http://localhost"), address).PathAndQuery.ShouldBe(address);
    }

    [Theory]
    [InlineData("/articles/")]
    [InlineData("/articles/?q=x")]
    [InlineData("/search?q=x")]
    public void Another_address_has_no_id(string target) => ArticleUrl.ReadId(target, ArticleUrl.PagePath).ShouldBeNull();

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("HTTP://example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt://example.org/%0aalert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//example.org", null)]
    [InlineData("/path", null)]
    [InlineData("ftp://example.org", null)]
    [InlineData("https://bank.example@evil.example/", null)]
    [InlineData("https://", null)]
    [InlineData(null, null)]
    public void Only_an_address_of_http_or_https_becomes_a_link(string? address, string? link) => WebAddress.OrNull(address).ShouldBe(link);
}
