using System.Net.Http.Json;
using System.Text.Json;

namespace SearchPortal.Web.Tests.Traffic;

/// <summary>A portal behind a proxy on this machine, which lets a client make three requests a minute.</summary>
public sealed class RequestLimitsTests : IAsyncDisposable
{
    private readonly TestPortal portal = new(TestArticles.All, settings: new Dictionary<string, string?> { ["RequestsPerMinute"] = "3", ["Proxies"] = "127.0.0.0/8, ::1" });

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_client_that_asks_too_much_is_told_how_long_to_wait()
    {
        for (var left = 2; left >= 0; left--)
        {
            using var response = await Ask("/api/v1/search?q=harbour", "203.0.113.7");
            ((int)response.StatusCode).ShouldBe(200);
            response.Headers.GetValues("RateLimit-Policy").ShouldBe(["\"requests\";q=3;w=60"]);
            response.Headers.GetValues("RateLimit").ShouldHaveSingleItem().ShouldStartWith($"\"requests\";r={left};t=");
        }

        using var api = await Ask("/api/v1/search?q=harbour", "203.0.113.7");
        ((int)api.StatusCode).ShouldBe(429);
        api.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        api.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await api.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("status").GetInt32().ShouldBe(429);
        using var page = await Ask("/search?q=harbour", "203.0.113.7");
        ((int)page.StatusCode).ShouldBe(429);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("That was tried too often");
        using var style = await Ask("/css/portal.css", "203.0.113.7");
        ((int)style.StatusCode).ShouldBe(200);
        using var other = await Ask("/search?q=harbour", "203.0.113.8");
        ((int)other.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Addresses_that_one_customer_has_are_one_client()
    {
        for (var number = 1; number <= 3; number++)
        {
            using var response = await Ask("/robots.txt", $"2001:db8:1:2::{number}");
            ((int)response.StatusCode).ShouldBe(200);
        }

        using var fourth = await Ask("/robots.txt", "2001:db8:1:2:ffff::4");
        ((int)fourth.StatusCode).ShouldBe(429);
        using var neighbour = await Ask("/robots.txt", "2001:db8:1:3::1");
        ((int)neighbour.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Only_a_configured_proxy_is_believed()
    {
        await using var open = new TestPortal(TestArticles.All, settings: new Dictionary<string, string?> { ["RequestsPerMinute"] = "3", ["Proxies"] = "192.0.2.1" });
        for (var times = 0; times < 5; times++)
        {
            using var response = await open.Get("/robots.txt", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));
            ((int)response.StatusCode).ShouldBe(200);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Sitemap: http://");
        }

        using var believed = await Ask("/robots.txt", "203.0.113.9");
        (await believed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Sitemap: https://");
    }

    private Task<HttpResponseMessage> Ask(string address, string client) => portal.Get(address, ("X-Forwarded-For", client), ("X-Forwarded-Proto", "https"));
}
