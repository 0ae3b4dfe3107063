namespace SearchPortal.Web.Tests.Traffic;

public sealed class ApiCorsTests
{
    [Fact]
    public async Task A_configured_site_may_read_the_api_and_no_page()
    {
        await using var portal = new TestPortal(TestArticles.All, settings: new Dictionary<string, string?> { ["CorsOrigins"] = "https://desk.example.org" });
        (await Allowed(portal, "/api/v1/search", "https://desk.example.org")).ShouldBe("https://desk.example.org");
        (await Allowed(portal, "/api/v1/search", "https://elsewhere.example.org")).ShouldBeNull();
        (await Allowed(portal, "/search", "https://desk.example.org")).ShouldBeNull();
        // Kept answers too are given to each as it may have them.
        (await Allowed(portal, "/api/v1/search", "https://desk.example.org")).ShouldBe("https://desk.example.org");
    }

    [Fact]
    public async Task Nobody_may_where_none_is_configured()
    {
        await using var portal = new TestPortal(TestArticles.All);
        (await Allowed(portal, "/api/v1/search", "https://desk.example.org")).ShouldBeNull();
    }

    private static async Task<string?> Allowed(TestPortal portal, string address, string origin)
    {
        using var response = await portal.Get(address, ("Origin", origin));
        ((int)response.StatusCode).ShouldBe(200);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
