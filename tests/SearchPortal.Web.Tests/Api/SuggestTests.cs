using System.Text.Json;

namespace SearchPortal.Web.Tests.Api;

/// <summary>Suggestions, similar articles and repaired queries as JSON.</summary>
public sealed class SuggestTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [InlineData("dbeib", "actor", "abdul-hamid-dbeibah")]
    [InlineData("دبي", "actor", "abdul-hamid-dbeibah")]
    [InlineData("post", "outlet", "Morning Post")]
    [InlineData("port", "topic", "ports")]
    public async Task Choosing_a_value_leads_to_as_many_articles_as_it_promises(string typed, string kind, string value)
    {
        var suggestion = (await Suggestions(typed, kind))[0];
        suggestion.GetProperty("value").GetString().ShouldBe(value);
        suggestion.GetProperty("parameter").GetString().ShouldBe(kind);
        var link = suggestion.GetProperty("link").GetString()!;
        (await portal.Page(link)).ShouldContain("search");
        (await portal.Json("/api/v1" + link)).GetProperty("total").GetInt64().ShouldBe(suggestion.GetProperty("articles").GetInt64());
    }

    [Fact]
    public async Task Another_spelling_is_told_with_its_ranges()
    {
        var spelling = (await Suggestions("dbeibe", "actor"))[0].GetProperty("spelling");
        spelling.GetProperty("text").GetString().ShouldBe("Dbeibeh");
        spelling.GetProperty("ranges")[0].GetProperty("length").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task A_headline_leads_to_its_article()
    {
        var headline = (await Suggestions("copper and t", "headline"))[0];
        (await portal.Page(headline.GetProperty("link").GetString()!)).ShouldContain("Copper and tin");
        headline.GetProperty("outlet").GetString().ShouldBe("Evening Post");
        headline.TryGetProperty("parameter", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/api/v1/suggest")]
    [InlineData("/api/v1/suggest?q=")]
    [InlineData("/api/v1/suggest?q=%20%00%EF%BF%BF")]
    public async Task Nothing_typed_suggests_nothing(string address)
    {
        var groups = (await portal.Json(address)).GetProperty("groups").EnumerateArray().ToArray();
        groups.Length.ShouldBe(4);
        groups.ShouldAllBe(group => group.GetProperty("suggestions").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Hostile_text_is_answered()
    {
        foreach (var typed in new[] { "((((((", "/.*/", "* *:* -", "\u202e\0", new string('a', 2000), string.Concat(Enumerable.Repeat("a ", 1000)), "𞤀𞤁𞤂𞤃", "<script>" })
        {
            using var response = await portal.Get("/api/v1/suggest?q=" + Uri.EscapeDataString(typed));
            ((int)response.StatusCode).ShouldBe(200, typed);
        }
    }

    [Theory]
    [InlineData("suggest?q=a&size=0", "size")]
    [InlineData("suggest?q=a&size=21", "size")]
    [InlineData("suggest?q=a&size=1000000000000", "size")]
    [InlineData("suggest?q=a&q=b", "q")]
    [InlineData("suggest?text=a", "text")]
    [InlineData("similar", "id")]
    [InlineData("similar?id=", "id")]
    [InlineData("similar?id=plain&size=many", "size")]
    public async Task A_parameter_that_cannot_be_taken_is_named(string address, string parameter)
    {
        var json = await portal.Json("/api/v1/" + address);
        json.GetProperty("status").GetInt32().ShouldBe(400);
        json.GetProperty("parameter").GetString().ShouldBe(parameter);
    }

    [Fact]
    public async Task Too_much_text_is_refused() =>
        (await portal.Json("/api/v1/suggest?q=" + new string('a', 2001))).GetProperty("status").GetInt32().ShouldBe(400);

    [Fact]
    public async Task Similar_articles_say_what_they_share()
    {
        var json = await portal.Json("/api/v1/similar?id=partial/two");
        var hit = json.GetProperty("hits")[0];
        hit.GetProperty("link").GetString().ShouldBe("/articles/partial/three");
        hit.GetProperty("words").EnumerateArray().Select(word => word.GetString()).ShouldBe(["Copper", "tin", "sold"], ignoreOrder: true);
        (await portal.Json("/api/v1/similar?id=names%2Fdbeibah")).GetProperty("hits")[0].GetProperty("actors")[0].GetProperty("id").GetString().ShouldBe("abdul-hamid-dbeibah");
    }

    [Fact]
    public async Task An_article_that_is_not_there_has_none_like_it() =>
        (await portal.Json("/api/v1/similar?id=none")).GetProperty("status").GetInt32().ShouldBe(404);

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_may_have_been_meant()
    {
        var meant = (await portal.Json("/api/v1/search?q=harbuor&outlet=Evening+Post")).GetProperty("query").GetProperty("didYouMean");
        meant.GetProperty("query").GetString().ShouldBe("harbour");
        meant.GetProperty("articles").GetInt64().ShouldBe(10);
        (await portal.Json("/api/v1/search?q=harbour")).GetProperty("query").GetProperty("didYouMean").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<JsonElement[]> Suggestions(string typed, string kind)
    {
        var json = await portal.Json("/api/v1/suggest?q=" + Uri.EscapeDataString(typed));
        return [.. json.GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("kind").GetString() == kind).GetProperty("suggestions").EnumerateArray()];
    }
}
