namespace SearchPortal.Web.Tests.Traffic;

public sealed class ConditionalRequestTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=harbour")]
    [InlineData("/articles/plain")]
    [InlineData("/api/v1/search?q=harbour")]
    [InlineData("/api/v1/export?q=harbour")]
    [InlineData("/sitemap.xml")]
    [InlineData("/feeds/search.atom?q=harbour")]
    public async Task Who_has_an_answer_is_not_sent_it_again(string address)
    {
        var tag = await TagOf(address);
        using var again = await portal.Get(address, ("If-None-Match", $"\"other\", {tag}"));
        ((int)again.StatusCode).ShouldBe(304);
        again.Headers.ETag!.ToString().ShouldBe(tag);
        again.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        using var other = await portal.Get(address, ("If-None-Match", "\"other\", *"));
        ((int)other.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Each_question_has_a_tag_of_its_own()
    {
        string[] addresses = ["/", "/search", "/search?q=harbour", "/search?q=Harbour", "/search?q=harbour&size=10", "/search?outlet=a&outlet=b", "/search?outlet=b&outlet=a", "/search?outlet=a%20outlet=b", "/api/v1/search?q=harbour"];
        var tags = await Task.WhenAll(addresses.Select(TagOf));
        tags.ShouldBeUnique();
        (await TagOf("/search?size=10&q=harbour")).ShouldBe(tags[4], "the order of different parameters says nothing");
    }

    [Theory]
    [InlineData("/search?page=none")]
    [InlineData("/api/v1/search?page=none")]
    [InlineData("/articles/none")]
    [InlineData("/nothing")]
    public async Task An_error_or_a_repaired_address_is_tagged_only_where_it_follows_from_the_index(string address)
    {
        using var response = await portal.Get(address);
        (response.Headers.ETag is not null).ShouldBe((int)response.StatusCode == 200);
    }

    [Fact]
    public async Task A_cursor_is_always_asked_anew()
    {
        var next = (await portal.Json("/api/v1/search?q=harbour&size=3")).GetProperty("next").GetString()!;
        using var response = await portal.Get(next);
        ((int)response.StatusCode).ShouldBe(200);
        response.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task A_commit_or_an_edited_list_of_names_is_a_new_answer()
    {
        await using var growing = new TestPortal([TestArticles.Article("first", "First", "One text.", null, null)]);
        using var first = await growing.Get("/search?q=text");
        var tag = first.Headers.ETag!.ToString();
        growing.Commit([TestArticles.Article("second", "Second", "Another text.", null, null)]);
        await Eventually.Holds(async () => await IsNew(growing, tag));
        using var second = await growing.Get("/search?q=text");
        tag = second.Headers.ETag!.ToString();
        await File.AppendAllTextAsync(growing.Options.ActorsFile!, "\n  - { id: zinc, name: Zinc, kind: organisation }\n", TestContext.Current.CancellationToken);
        await Eventually.Holds(async () => await IsNew(growing, tag));
    }

    private static async Task<bool> IsNew(TestPortal portal, string tag)
    {
        using var response = await portal.Get("/search?q=text", ("If-None-Match", tag));
        return (int)response.StatusCode == 200;
    }

    private async Task<string> TagOf(string address)
    {
        using var response = await portal.Get(address);
        ((int)response.StatusCode).ShouldBe(200, address);
        return response.Headers.ETag!.ToString();
    }
}
