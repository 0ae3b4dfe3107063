using SearchPortal.News.Extraction.Html.Facts;

namespace SearchPortal.News.Tests.Extraction.Html.Facts;

public sealed class JsonLdGraphTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Talks"}""")]
    [InlineData("""{"@type":["Article","ReportageNewsArticle"],"headline":"Talks"}""")]
    [InlineData("""{"@type":"https://schema.org/OpinionNewsArticle","headline":"Talks"}""")]
    [InlineData("""{"@type":"LiveBlogPosting","headline":"Talks","liveBlogUpdate":[{"@type":"BlogPosting","headline":"First","datePublished":"2026-02-03","author":"A B"}]}""")]
    [InlineData("""[{"@type":"WebSite","headline":"Harbour Times"},{"@type":"BlogPosting","headline":"Talks"}]""")]
    [InlineData("""{"@graph":[{"@type":"BreadcrumbList","itemListElement":[{"@type":"NewsArticle","headline":"Other","datePublished":"2026-02-03"}]},{"@type":"Article","headline":"Talks"}]}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Talks"}}""")]
    public void The_article_is_found_among_other_things(string json) =>
        JsonLdGraph.Read([json]).Article().ShouldNotBeNull().Text("headline").ShouldBe("Talks");

    [Fact]
    public void Of_several_articles_the_pages_own_is_taken()
    {
        const string Json = """[{"@type":"NewsArticle","headline":"Storm","datePublished":"2026-02-01","author":"A B"},{"@type":"NewsArticle","headline":"Talks begin in the harbour","url":"https://www.harbourtimes.example/4711"}]""";

        JsonLdGraph.Read([Json]).Article("Talks begin in the harbour").ShouldNotBeNull().Text("headline").ShouldBe("Talks begin in the harbour");
        JsonLdGraph.Read([Json]).Article(null, "https://www.harbourtimes.example/4711/").ShouldNotBeNull().Text("headline").ShouldBe("Talks begin in the harbour");
    }

    [Fact]
    public void A_thing_given_by_its_id_alone_is_looked_up()
    {
        const string Json = """{"@graph":[{"@type":"NewsArticle","headline":"Talks","author":{"@id":"#jd"}},{"@type":"Person","@id":"#jd","name":"Jane Doe"}]}""";

        JsonLdGraph.Read([Json]).Article().ShouldNotBeNull().Names("author").ShouldBe(["Jane Doe"]);
    }

    [Fact]
    public void A_thing_that_names_itself_harms_nothing() =>
        JsonLdGraph.Read(["""{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"}}"""]).Article().ShouldNotBeNull().Names("author").ShouldBeEmpty();

    [Fact]
    public void A_page_that_describes_no_article_has_none() =>
        JsonLdGraph.Read(["""{"@type":"JobPosting","title":"Reporter"}""", """{"@type":"WebSite","name":"Harbour Times"}"""]).Article().ShouldBeNull();
}
