using System.Text.Json;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Tests.Api;

/// <summary>Following <c>next</c> through all hits. Over an index of its own, which changes.</summary>
public sealed class CursorApiTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task Next_gives_each_hit_once_while_the_index_changes()
    {
        var ids = new List<string?>();
        var snapshots = new HashSet<long>();
        var changes = 0;
        for (var next = "/api/v1/search?q=harbour&size=7"; next is not null;)
        {
            var json = await portal.Json(next);
            snapshots.Add(json.GetProperty("snapshot").GetInt64());
            ids.AddRange(json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
            next = json.GetProperty("next").GetString();
            // A new article that would come first, and shift all pages.
            portal.Commit([TestArticles.Article($"new/{++changes}", "Harbour harbour", "The harbour.", null, "2026-01-01")]);
            await Task.Delay(700, TestContext.Current.CancellationToken);
        }

        ids.Count.ShouldBe(30);
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id!.StartsWith("harbour/", StringComparison.Ordinal));
        snapshots.Count.ShouldBe(1);
        (await portal.Json("/api/v1/search?q=harbour")).GetProperty("total").GetInt64().ShouldBeGreaterThan(30);
    }

    [Theory]
    [InlineData("no-cursor")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("AAAA")]
    public async Task A_cursor_that_is_none_is_400_with_a_remedy(string cursor)
    {
        var json = await portal.Json("/api/v1/search?q=harbour&cursor=" + cursor);
        json.GetProperty("status").GetInt32().ShouldBe(400);
        json.GetProperty("parameter").GetString().ShouldBe("cursor");
        json.GetProperty("detail").GetString()!.ShouldContain("without it");
    }

    [Fact]
    public async Task A_cursor_that_is_too_old_is_410_with_a_remedy()
    {
        using var earlier = ArticleCatalog.Open(portal.Options);
        var cursor = earlier.Search(new SearchRequest { Query = "harbour", Size = 5, WantsCursor = true }, TestContext.Current.CancellationToken).NextCursor;
        using var response = await portal.Get($"/api/v1/search?q=harbour&size=5&cursor={cursor}");
        ((int)response.StatusCode).ShouldBe(410);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await portal.Json($"/api/v1/search?q=harbour&cursor={cursor}")).GetProperty("detail").GetString()!.ShouldContain("without the cursor");
    }

    [Fact]
    public async Task A_cursor_goes_with_no_page_and_with_no_other_search()
    {
        var next = (await portal.Json("/api/v1/search?q=harbour&size=5")).GetProperty("next").GetString()!;
        (await portal.Json(next + "&page=2")).GetProperty("parameter").GetString().ShouldBe("page");
        (await portal.Json(next + "&sort=oldest")).GetProperty("parameter").GetString().ShouldBe("cursor");
        (await portal.Json(next.Replace("size=5", "size=3", StringComparison.Ordinal))).GetProperty("hits").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task A_page_passes_over_a_cursor() => (await portal.Page("/search?q=zinc&cursor=none")).ShouldContain("partial/three");

    [Fact]
    public async Task There_is_no_next_behind_the_last_hit() =>
        (await portal.Json("/api/v1/search?q=zinc")).GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
}
