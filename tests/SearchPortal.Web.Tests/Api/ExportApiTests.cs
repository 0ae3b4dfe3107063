using System.Globalization;
using System.Text.Json;
using SearchPortal.News;

namespace SearchPortal.Web.Tests.Api;

/// <summary>Streaming all articles of a search.</summary>
public sealed class ExportApiTests
{
    private const int Many = 3_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_article_is_a_line_newest_first()
    {
        using var portal = new TestPortal();
        using var response = await portal.Get("/api/v1/export?q=harbour&outlet=Evening+Post");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        var lines = (await response.Content.ReadAsStringAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines.Length.ShouldBe(10);
        var dates = lines.Select(line => line.GetProperty("published").GetString()).ToArray();
        dates.ShouldBe(dates.OrderDescending(StringComparer.Ordinal));
        lines[0].GetProperty("body").GetString().ShouldBe("Ships waited in the harbour.");
    }

    [Theory]
    [InlineData("/api/v1/export?colour=red", 400)]
    [InlineData("/api/v1/export?from=soon", 400)]
    public async Task What_can_not_be_asked_is_refused(string address, int status)
    {
        using var portal = new TestPortal();
        (await portal.Json(address)).GetProperty("status").GetInt32().ShouldBe(status);
    }

    [Fact]
    public async Task A_reader_who_goes_away_stops_the_export_and_leaves_the_site_answering()
    {
        using var portal = new TestPortal(Enumerable.Range(0, Many).Select(Long));
        using (var response = await portal.Begin("/api/v1/export"))
        {
            await using var stream = await response.Content.ReadAsStreamAsync(Cancellation);
            (await stream.ReadAsync(new byte[100], Cancellation)).ShouldBeGreaterThan(0);
        }

        (await portal.Json("/api/v1/search?q=harbour")).GetProperty("total").GetInt64().ShouldBe(Many);
    }

    [Fact]
    public async Task More_articles_than_pages_reach_are_exported()
    {
        using var portal = new TestPortal(Enumerable.Range(0, Many).Select(Long));
        foreach (var sort in new[] { "newest", "oldest", "relevance" })
        {
            using var response = await portal.Begin("/api/v1/export?q=harbour&sort=" + sort);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
            var ids = new HashSet<string?>();
            while (await reader.ReadLineAsync(Cancellation) is { } line) ids.Add(JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ShouldBeTrue();
            ids.Count.ShouldBe(Many);
        }
    }

    private static Article Long(int number) => TestArticles.Article(
        number.ToString(CultureInfo.InvariantCulture), "Harbour", string.Join(' ', Enumerable.Repeat("The harbour is long.", 100)), null, $"2020-01-{1 + number % 28:00}");
}
