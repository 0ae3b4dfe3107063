using System.Net;
using System.Text.RegularExpressions;

namespace SearchPortal.Web.Tests.Pages;

public sealed partial class DocumentPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_query_language_is_a_page_whose_examples_are_searches()
    {
        var html = await portal.Page("/docs/query-language");
        html.ShouldContain("<h1 id=\"the-query-language\">The query language</h1>");
        html.ShouldContain("<a href=\"/search?q=%2F%28derna%7Csirte%29%2F%20-%2Fm%5Buo%5Dnir%2F\"><code>/(derna|sirte)/ -/m[uo]nir/</code></a>");
        html.ShouldContain("<a href=\"/docs/api\">API</a>");
    }

    [Theory]
    [InlineData("/docs/query-language")]
    [InlineData("/docs/api")]
    public async Task Every_link_of_a_document_leads_somewhere(string document)
    {
        var html = await portal.Page(document);
        var links = Link().Matches(html).Select(link => WebUtility.HtmlDecode(link.Groups["address"].Value)).Where(link => !link.StartsWith("/search", StringComparison.Ordinal)).Distinct().ToArray();
        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            var parts = link.Split('#');
            if (parts[0].Contains("://", StringComparison.Ordinal)) continue;
            var target = parts[0].Length == 0 ? html : await portal.Page(parts[0]);
            if (parts.Length > 1) target.ShouldContain($"id=\"{parts[1]}\"", Case.Sensitive, link);
        }
    }

    [Fact]
    public async Task A_document_that_is_none_is_a_404()
    {
        using var response = await portal.Get("/docs/secrets");
        ((int)response.StatusCode).ShouldBe(404);
    }

    [GeneratedRegex("<a [^>]*href=\"(?<address>[^\"]+)\"")]
    private static partial Regex Link();
}
