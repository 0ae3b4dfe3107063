namespace SearchPortal.Web.Tests.Traffic;

public sealed class AnswerCacheTests
{
    [Theory]
    [InlineData("/search?q=harbour")]
    [InlineData("/api/v1/search?q=harbour")]
    public async Task The_same_question_is_answered_with_the_same_bytes_and_headers(string address)
    {
        await using var portal = new TestPortal(TestArticles.All);
        using var first = await portal.Get(address, ("Accept-Encoding", "br"));
        using var second = await portal.Get(address, ("Accept-Encoding", "br, gzip;q=0.5"));
        using var plain = await portal.Get(address);
        first.Headers.Age.ShouldBeNull();
        second.Headers.Age.ShouldNotBeNull();
        plain.Headers.Age.ShouldBeNull("another encoding is another answer");
        (await Bytes(second)).ShouldBe(await Bytes(first));
        Headers(second).ShouldBe(Headers(first), ignoreOrder: true);
        (await portal.Page("/metrics")).ShouldContain("searchportal_answers_total{kept=\"yes\"} 1\n");
    }

    [Fact]
    public async Task A_commit_empties_it()
    {
        await using var portal = new TestPortal([TestArticles.Article("first", "First", "One text.", null, null)]);
        for (var times = 0; times < 2; times++) (await portal.Json("/api/v1/search?q=text")).GetProperty("total").GetInt64().ShouldBe(1);
        portal.Commit([TestArticles.Article("second", "Second", "Another text.", null, null)]);
        await Eventually.Holds(async () => (await portal.Json("/api/v1/search?q=text")).GetProperty("total").GetInt64() == 2);
    }

    [Theory]
    [InlineData("/articles/none", null)]
    [InlineData("/api/v1/search?page=none", null)]
    [InlineData("/api/v1/export?q=harbour", null)]
    [InlineData("/api/v1/search?q=harbour", "Bearer something")]
    public async Task Errors_exports_and_answers_to_who_shows_a_key_are_not_kept(string address, string? key)
    {
        await using var portal = new TestPortal(TestArticles.All);
        for (var times = 0; times < 2; times++)
        {
            using var response = key is null ? await portal.Get(address) : await portal.Get(address, ("Authorization", key));
            response.Headers.Age.ShouldBeNull();
        }
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var portal = new TestPortal(TestArticles.All, settings: new Dictionary<string, string?> { ["AnswerCacheMegabytes"] = "0" });
        for (var times = 0; times < 2; times++)
        {
            using var response = await portal.Get("/search?q=harbour");
            ((int)response.StatusCode).ShouldBe(200);
            response.Headers.Age.ShouldBeNull();
        }
    }

    private static Task<byte[]> Bytes(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static IEnumerable<string> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Age" or "Date" or "X-Request-ID" or "Content-Length" or "Transfer-Encoding"))
            // The names and values that are known to the cache come out as it writes them.
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}".ToUpperInvariant());
}
