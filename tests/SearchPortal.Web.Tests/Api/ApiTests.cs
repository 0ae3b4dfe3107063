using System.Text.Json;

namespace SearchPortal.Web.Tests.Api;

public sealed class ApiTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_search_answers_with_counts_hits_and_facets()
    {
        var json = await portal.Json("/api/v1/search?q=harbour&size=5");
        json.GetProperty("total").GetInt64().ShouldBe(30);
        json.GetProperty("totalPartial").GetInt64().ShouldBe(0);
        json.GetProperty("snapshot").GetInt64().ShouldBeGreaterThan(0);
        json.GetProperty("hits").GetArrayLength().ShouldBe(5);
        var outlets = json.GetProperty("facets").GetProperty("outlet").GetProperty("values");
        outlets.EnumerateArray().Select(value => (value.GetProperty("value").GetString(), value.GetProperty("count").GetInt64()))
            .ShouldBe([("Morning Post", 20L), ("Evening Post", 10L)]);
        json.GetProperty("query").GetProperty("text").GetString().ShouldBe("harbour");
        json.GetProperty("query").GetProperty("problem").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_hit_carries_what_the_page_shows()
    {
        var hit = (await portal.Json("/api/v1/search?q=zinc")).GetProperty("hits")[0];
        hit.GetProperty("id").GetString().ShouldBe("partial/three");
        hit.GetProperty("link").GetString().ShouldBe("/articles/partial/three");
        hit.GetProperty("published").GetString().ShouldBe("2019-01-01");
        hit.GetProperty("outlet").GetString().ShouldBe("Evening Post");
        hit.GetProperty("matchesAll").GetBoolean().ShouldBeTrue();
        hit.GetProperty("matchedSpellings")[0].GetString().ShouldBe("zinc");
        hit.TryGetProperty("explanation", out _).ShouldBeFalse();
        var title = hit.GetProperty("title");
        var range = title.GetProperty("ranges")[0];
        title.GetProperty("text").GetString()!.Substring(range.GetProperty("start").GetInt32(), range.GetProperty("length").GetInt32()).ShouldBe("zinc");
    }

    [Fact]
    public async Task A_score_is_explained_on_request() =>
        (await portal.Json("/api/v1/search?q=zinc&explain=1")).GetProperty("hits")[0].GetProperty("explanation").GetProperty("description").GetString().ShouldNotBeNullOrEmpty();

    [Fact]
    public async Task An_answer_tells_how_each_segment_was_searched_where_it_is_asked()
    {
        var answer = await portal.Json("/api/v1/search?q=zinc&explain=plan");
        answer.GetProperty("hits")[0].TryGetProperty("explanation", out _).ShouldBeFalse();
        var plan = answer.GetProperty("plan").EnumerateArray().ToArray();
        plan.Where(segment => segment.GetProperty("matchesAll").GetBoolean()).Sum(segment => segment.GetProperty("articles").GetInt64()).ShouldBe(answer.GetProperty("total").GetInt64());
        plan.ShouldAllBe(segment => segment.GetProperty("way").GetString()!.Length > 0 && segment.GetProperty("documents").GetInt64() > 0);
        (await portal.Json("/api/v1/search?q=zinc")).TryGetProperty("plan", out _).ShouldBeFalse();
        (await portal.Json("/api/v1/search?q=zinc&explain=plans")).GetProperty("status").GetInt32().ShouldBe(400);
    }

    [Fact]
    public async Task Any_headline_is_asked_for_by_a_star()
    {
        (await portal.Json("/api/v1/search?q=title:*")).GetProperty("total").GetInt64().ShouldBe(35);
        (await portal.Json("/api/v1/search?q=-title:*")).GetProperty("hits")[0].GetProperty("id").GetString().ShouldBe("plain");
    }

    [Fact]
    public async Task Next_leads_through_every_hit_once()
    {
        var ids = new List<string?>();
        for (var next = "/api/v1/search?q=harbour&size=7"; next is not null;)
        {
            var json = await portal.Json(next);
            ids.AddRange(json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
            next = json.GetProperty("next").GetString();
        }

        ids.Count.ShouldBe(30);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task The_page_and_the_api_find_the_same()
    {
        foreach (var query in new[] { "q=harbour&outlet=Evening+Post&page=2&size=4", "q=Dbeibeh", "undated=1", "q=copper+tin+zinc" })
        {
            var html = await portal.Page("/search?" + query);
            var positions = (await portal.Json("/api/v1/search?" + query)).GetProperty("hits").EnumerateArray()
                .Select(hit => html.IndexOf($"<a href=\"{hit.GetProperty("link").GetString()}?", StringComparison.Ordinal)).ToArray();
            positions.ShouldAllBe(position => position > 0);
            positions.ShouldBe(positions.Order());
        }
    }

    [Theory]
    [InlineData("colour=red", "colour")]
    [InlineData("page=zero", "page")]
    [InlineData("size=101", "size")]
    [InlineData("sort=best", "sort")]
    [InlineData("page=501", "page")]
    public async Task A_parameter_that_cannot_be_taken_is_named_with_a_remedy(string query, string parameter)
    {
        using var response = await portal.Get("/api/v1/search?" + query);
        ((int)response.StatusCode).ShouldBe(400);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var json = await portal.Json("/api/v1/search?" + query);
        json.GetProperty("parameter").GetString().ShouldBe(parameter);
        json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_date_that_is_none_is_a_problem()
    {
        var json = await portal.Json("/api/v1/search?from=yesterday");
        json.GetProperty("status").GetInt32().ShouldBe(400);
        json.GetProperty("detail").GetString()!.ShouldContain("yesterday");
    }

    [Fact]
    public async Task An_article_answers_with_its_blocks_and_matches()
    {
        var json = await portal.Json("/api/v1/articles/names/dbeibah?q=Dbeibeh");
        json.GetProperty("title").GetProperty("text").GetString().ShouldBe("Dbeibah speaks in Tripoli");
        json.GetProperty("blocks")[0].GetProperty("kind").GetString().ShouldBe("paragraph");
        json.GetProperty("blocks")[0].GetProperty("ranges").GetArrayLength().ShouldBe(1);
        json.GetProperty("actors")[0].GetProperty("name").GetString().ShouldBe("Abdul Hamid Dbeibah");
    }

    [Theory]
    [InlineData("/api/v1/articles/none", 404)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api", 404)]
    public async Task What_is_not_there_is_problem_json(string address, int status)
    {
        using var response = await portal.Get(address);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Other_scripts_are_written_as_they_are()
    {
        using var response = await portal.Get("/api/v1/search?q=Dbeibeh");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("الدبيبة في طرابلس");
    }
}
