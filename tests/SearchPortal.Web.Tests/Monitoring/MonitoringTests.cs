using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Tests.Monitoring;

public sealed class MonitoringTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_site_that_answers_is_live_and_ready()
    {
        (await portal.Json("/health/live")).GetProperty("status").GetString().ShouldBe("live");
        var ready = await portal.Json("/health/ready");
        ready.GetProperty("status").GetString().ShouldBe("ready");
        ready.GetProperty("snapshot").GetInt64().ShouldBeGreaterThan(0);
        ready.GetProperty("articles").GetInt64().ShouldBe(TestArticles.All.Count);
    }

    [Fact]
    public async Task A_site_without_its_index_is_live_and_not_ready()
    {
        await using var broken = new TestPortal([TestArticles.Article("a", "A", "Text.", null, null)]);
        ((ArticleCatalog)broken.Services.GetService(typeof(ArticleCatalog))!).Dispose();
        using var live = await broken.Get("/health/live");
        using var ready = await broken.Get("/health/ready");
        ((int)live.StatusCode).ShouldBe(200);
        ((int)ready.StatusCode).ShouldBe(503);
        using var figures = await broken.Get("/metrics");
        ((int)figures.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Figures_tell_requests_by_route_and_what_the_index_holds()
    {
        await portal.Page("/search?q=harbour");
        using var odd = await portal.Send(new HttpMethod("MADEUP"), "/search?q=harbour");
        var figures = await portal.Page("/metrics");
        figures.ShouldContain($"searchportal_articles {TestArticles.All.Count}\n");
        figures.ShouldContain("searchportal_segments 1\n");
        figures.ShouldContain("process_private_memory_bytes ");
        var line = figures.Split('\n').First(line => line.StartsWith("http_request_duration_seconds_count", StringComparison.Ordinal) && line.Contains("\"/search\"", StringComparison.Ordinal));
        line.ShouldContain("code=\"2xx\"");
        line.ShouldContain("method=\"GET\"");
        figures.ShouldNotContain("MADEUP");
        figures.ShouldNotContain("harbour");
    }
}
