using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SearchPortal.Web.Tests.Traffic;

/// <summary>A portal below <c>/news</c>: whatever it links to lies there too.</summary>
public sealed partial class BasePathTests : IAsyncDisposable
{
    private const string Base = "/news";
    private const int MostPages = 60;

    private readonly TestPortal portal = new(
        [TestArticles.VoteBefore, .. TestArticles.Quake, .. TestArticles.All],
        editorKey: "a key of sixteen letters or more",
        settings: new Dictionary<string, string?> { ["BasePath"] = Base, ["PublicUrl"] = "https://desk.example.org" });

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_link_of_every_page_stays_below_it_and_leads_to_something()
    {
        var pending = new Queue<string>(["/news/", "/news/search?q=dbeibah", "/news/articles/plain", "/news/search/cross?q=harbour", "/news/spellings?name=Dbeibeh", "/news/actors/khalifa-haftar", "/news/review", "/news/search?q=nothingatall+harbour"]);
        var kinds = new Dictionary<string, int>();
        var seen = new HashSet<string>(pending);
        for (var pages = 0; pages < MostPages && pending.TryDequeue(out var address); pages++)
        {
            using var response = await portal.Get(address);
            ((int)response.StatusCode).ShouldBeOneOf(200, 302, 400);
            if (response.Headers.Location is { } location) location.ToString().ShouldStartWith(Base + "/");
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var links = Links().Matches(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToArray();
            links.ShouldNotBeEmpty();
            links.Where(link => !link.StartsWith("/news/", StringComparison.Ordinal) && !link.StartsWith('#') && !link.StartsWith("https://", StringComparison.Ordinal)).ShouldBeEmpty(address);
            links.ShouldAllBe(link => !link.StartsWith("/news/news", StringComparison.Ordinal));
            // Forms of editors can only be posted.
            foreach (var link in links.Where(link => link.StartsWith('/') && !link.StartsWith("/news/review/", StringComparison.Ordinal)).Select(link => link.Split('#')[0]))
            {
                // A few of each kind of page, else facets lead on without end.
                var kind = KindOf().Match(link).Value;
                if (kinds.GetValueOrDefault(kind) >= 8 || !seen.Add(link)) continue;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                pending.Enqueue(link);
            }
        }

        kinds.Count.ShouldBeGreaterThanOrEqualTo(8, string.Join(' ', kinds.Keys));
    }

    [Theory]
    [InlineData("/news/api/v1/search?q=harbour&size=3")]
    [InlineData("/news/api/v1/suggest?q=dbeibah")]
    [InlineData("/news/api/v1/articles/harbour/1")]
    [InlineData("/news/api/v1/similar?id=harbour/1")]
    [InlineData("/news/api/v1/actors")]
    [InlineData("/news/api/v1/actors/khalifa-haftar")]
    public async Task Every_address_in_json_does_too(string address)
    {
        var addresses = Texts(await portal.Json(address)).Where(text => text.StartsWith('/')).ToArray();
        addresses.ShouldNotBeEmpty();
        addresses.ShouldAllBe(text => text.StartsWith("/news/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/news/nothing")]
    [InlineData("/news/search?q=~~~%22&date=")]
    public async Task Error_pages_do_too(string address)
    {
        using var response = await portal.Get(address);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("href=\"/news/css/portal.css\"");
        html.ShouldContain("action=\"/news/search\"");
    }

    [Fact]
    public async Task A_proxy_may_take_the_path_off()
    {
        (await portal.Page("/articles/harbour/1")).ShouldContain("href=\"/news/css/portal.css\"");
        using var redirected = await portal.Get("/search/spellings?q=dbeibah");
        // The client has followed.
        redirected.RequestMessage!.RequestUri!.PathAndQuery.ShouldStartWith("/news/search?q=dbeibah");
    }

    [Fact]
    public async Task Kept_answers_have_it_once()
    {
        for (var times = 0; times < 2; times++)
        {
            var html = await portal.Page("/news/search?q=harbour");
            html.ShouldContain("href=\"/news/css/portal.css\"");
            html.ShouldNotContain("/news/news");
        }
    }

    [Fact]
    public async Task The_addresses_for_crawlers_are_whole()
    {
        (await portal.Page("/news/robots.txt")).ShouldContain("Disallow: /news/search\n");
        (await portal.Page("/news/robots.txt")).ShouldContain("Sitemap: https://desk.example.org/news/sitemap.xml\n");
        (await portal.Page("/news/sitemap/1.xml")).ShouldContain("<loc>https://desk.example.org/news/articles/harbour/1</loc>");
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    [GeneratedRegex(" (?:href|src|action|formaction)=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("^/news(/api/v1)?/?[a-z]*(/[a-z]+)?")]
    private static partial Regex KindOf();
}
