using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SearchPortal.Web.Tests.Monitoring;

/// <summary>Runs alone: figures are those of the whole process, and with many portals in it some find no room.</summary>
[CollectionDefinition(nameof(CollectorExportTests), DisableParallelization = true), Collection(nameof(CollectorExportTests))]
public sealed class CollectorExportTests
{
    [Fact]
    public async Task A_configured_collector_is_sent_figures_and_the_log()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = WebApplication.CreateSlimBuilder().Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/v1/{kind}", async (HttpRequest request, string kind) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            received.AddOrUpdate(kind, text, (_, before) => before + text);
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);

        await using (var portal = new TestPortal(TestArticles.All, settings: new Dictionary<string, string?> { ["OtlpUrl"] = collector.Urls.Single(), ["LogRequests"] = "on" }))
        {
            await portal.Page("/search?q=harbour");
        }

        received["metrics"].ShouldContain("http.server.request.duration");
        received["metrics"].ShouldContain("searchportal_articles");
        received["logs"].ShouldContain("GET /search 200 in ");
        received.Values.ShouldAllBe(text => !text.Contains("harbour", StringComparison.Ordinal));
    }
}
