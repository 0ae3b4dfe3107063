using System.Net;
using System.Text.RegularExpressions;

namespace SearchPortal.Web.Tests.Pages;

/// <summary>A reader sees which spellings were searched, and takes some of them away.</summary>
public sealed partial class SpellingFormTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task Each_spelling_says_in_how_many_articles_it_is_and_why_it_is_one()
    {
        var html = await portal.Page("/search?q=Dbeibeh");
        html.ShouldContain("Included for <b><bdi>Dbeibeh</bdi></b>");
        html.ShouldContain("spellings of Abdul Hamid Dbeibah");
        Boxes(html).ShouldBe(["Dbeibah ticked", "الدبيبة ticked"], ignoreOrder: true);
        WebUtility.HtmlDecode(Text(html)).ShouldContain("Dbeibah in 1 article, listed");
    }

    [Fact]
    public async Task What_is_unticked_is_no_longer_found()
    {
        using var answer = await Send("/search/spellings?q=Dbeibeh&sort=newest&searched=Dbeibah&searched=%D8%A7%D9%84%D8%AF%D8%A8%D9%8A%D8%A8%D8%A9&use=Dbeibah");
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var address = answer.Headers.Location!.OriginalString;
        address.ShouldBe("/search?q=Dbeibeh&sort=newest&-spelling=%D8%A7%D9%84%D8%AF%D8%A8%D9%8A%D8%A8%D8%A9");

        var html = await portal.Page(address);
        html.ShouldContain("2 articles match");
        html.ShouldNotContain("names/arabic");
        Boxes(html).ShouldBe(["Dbeibah ticked", "الدبيبة"], ignoreOrder: true);
        html.ShouldContain("Left out");
    }

    [Fact]
    public async Task What_is_left_out_stays_in_every_address_of_the_page()
    {
        var html = await portal.Page("/search?q=Dbeibeh&-spelling=Dbeibah&size=1");
        Regex.Matches(html, "href=\"(/search\\?[^\"]*page=2[^\"]*)\"").Select(link => link.Groups[1].Value).ShouldAllBe(link => link.Contains("-spelling=Dbeibah"));
        html.ShouldContain("page=2");
        html.ShouldContain("<link rel=\"canonical\" href=\"/search?q=Dbeibeh&amp;size=1&amp;-spelling=Dbeibah\"");
        html.ShouldContain("href=\"/articles/names/dbeibeh?q=Dbeibeh&amp;size=1&amp;-spelling=Dbeibah\"");
        (await portal.Json("/api/v1/search?q=Dbeibeh&-spelling=Dbeibah")).GetProperty("total").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task An_article_marks_no_spelling_that_is_left_out()
    {
        (await portal.Page("/articles/names/dbeibah?q=Dbeibeh")).ShouldContain("<mark>Dbeibah</mark>");
        (await portal.Page("/articles/names/dbeibah?q=Dbeibeh&-spelling=Dbeibah")).ShouldNotContain("<mark>");
    }

    [Fact]
    public async Task A_filter_keeps_what_was_left_out_and_a_new_query_drops_it()
    {
        var form = AskForm().Match(await portal.Page("/search?q=Dbeibeh&-spelling=Dbeibah")).Value;
        form.ShouldContain("name=\"-spelling\" value=\"Dbeibah\"");
        form.ShouldContain("name=\"spellings.of\" value=\"Dbeibeh\"");
        (await portal.Page("/search?q=Dbeibeh&outlet=Morning+Post&-spelling=Dbeibah&spellings.of=Dbeibeh")).ShouldContain("0 articles match");
        (await portal.Page("/search?q=Dbeibah&-spelling=Dbeibeh&spellings.of=Dbeibeh")).ShouldContain("3 articles match");
    }

    [Fact]
    public async Task A_hostile_spelling_stays_text()
    {
        using var answer = await Send("/search/spellings?q=Dbeibeh&searched=%22%3E%3Cscript%3E&searched=//example.org");
        answer.Headers.Location!.OriginalString.ShouldBe("/search?q=Dbeibeh&-spelling=%22%3E%3Cscript%3E&-spelling=%2F%2Fexample.org");
        (await portal.Page(answer.Headers.Location.OriginalString)).ShouldNotContain("\"><script>");
    }

    /// <summary>The answer itself, not what it leads to.</summary>
    private async Task<HttpResponseMessage> Send(string address)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.ClientOptions.BaseAddress };
        return await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static string[] Boxes(string html) =>
        [.. Box().Matches(html).Select(box => WebUtility.HtmlDecode(box.Groups["name"].Value) + (box.Value.Contains(" checked", StringComparison.Ordinal) ? " ticked" : ""))];

    private static string Text(string html) => Regex.Replace(Regex.Replace(html, "<[^>]*>", ""), "\\s+", " ");

    [GeneratedRegex("<input type=\"checkbox\" name=\"use\" value=\"(?<name>[^\"]*)\"[^>]*>")]
    private static partial Regex Box();

    [GeneratedRegex("<form id=\"ask\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex AskForm();
}
