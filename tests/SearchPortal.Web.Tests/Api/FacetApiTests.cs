using System.Text.Json;

namespace SearchPortal.Web.Tests.Api;

/// <summary>Values of facets, significant values and tables by address.</summary>
public sealed class FacetApiTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task All_values_are_listed_page_by_page()
    {
        var values = new List<string?>();
        for (var next = "/api/v1/facets/outlet?q=harbour+OR+الدبيبة&variants=off&facet.size=1"; next is not null;)
        {
            var json = await portal.Json(next);
            json.GetProperty("total").GetInt32().ShouldBe(3);
            values.AddRange(json.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()));
            next = json.GetProperty("next").GetString();
        }

        values.ShouldBe(["Morning Post", "Evening Post", "جريدة المساء"]);
    }

    [Theory]
    [InlineData("outlet?contains=EVEN", "Evening Post:13")]
    [InlineData("actor?contains=dbeibeh", "abdul-hamid-dbeibah:3")]
    [InlineData("outlet?q=harbour&outlet=Evening+Post&facet.sort=label", "Evening Post:10 Morning Post:20")]
    [InlineData("date?parent=2019", "2019-01:2")]
    [InlineData("language?-language=en", "ar:1 en:0")]
    public async Task Values_can_be_looked_for_and_put_in_order(string address, string values)
    {
        var json = await portal.Json("/api/v1/facets/" + address);
        string.Join(' ', json.GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("value")}:{value.GetProperty("count")}")).ShouldBe(values);
    }

    [Fact]
    public async Task All_of_several_actors_can_be_asked_for()
    {
        (await portal.Json("/api/v1/search?actor=abdul-hamid-dbeibah&actor=khalifa-haftar")).GetProperty("total").GetInt64().ShouldBe(3);
        (await portal.Json("/api/v1/search?actor=abdul-hamid-dbeibah&actor=khalifa-haftar&actor.match=all")).GetProperty("total").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Significant_values_come_with_counts_and_statistic()
    {
        var json = await portal.Json("/api/v1/significant/outlet?q=copper");
        json.GetProperty("articles").GetInt64().ShouldBe(2);
        json.GetProperty("inCorpus").GetInt64().ShouldBe(36);
        json.GetProperty("statistic").GetString().ShouldBe("log-likelihood ratio");
        var value = json.GetProperty("values")[0];
        (value.GetProperty("value").GetString(), value.GetProperty("count").GetInt64(), value.GetProperty("inCorpus").GetInt64()).ShouldBe(("Evening Post", 2L, 13L));
        value.GetProperty("score").GetDouble().ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task A_table_counts_articles_that_have_both_values()
    {
        var json = await portal.Json("/api/v1/cross?q=harbour&rows=topic&columns=outlet&columns.size=1");
        json.GetProperty("total").GetInt64().ShouldBe(30);
        Values(json.GetProperty("rows")).ShouldBe(["ports:15", "weather:15"]);
        Values(json.GetProperty("columns")).ShouldBe(["Morning Post:20"]);
        json.GetProperty("columns").GetProperty("more").GetInt32().ShouldBe(1);
        json.GetProperty("cells").EnumerateArray().Select(row => row.EnumerateArray().Single().GetInt64()).ShouldBe([10L, 10L]);
    }

    [Theory]
    [InlineData("/api/v1/facets/outlet?offset=-1", 400, "offset")]
    [InlineData("/api/v1/facets/outlet?colour=red", 400, "colour")]
    [InlineData("/api/v1/facets/outlet?contains=a&contains=b", 400, "contains")]
    [InlineData("/api/v1/facets/outlet?facet.sort=size", 400, "facet.sort")]
    [InlineData("/api/v1/significant/outlet?offset=1", 400, "offset")]
    [InlineData("/api/v1/cross?columns=outlet", 400, "rows")]
    [InlineData("/api/v1/cross?rows=colour&columns=outlet", 400, "rows")]
    [InlineData("/api/v1/cross?rows=outlet&columns=outlet&rows.size=0", 400, "rows.size")]
    [InlineData("/api/v1/search?actor.match=most", 400, "actor.match")]
    [InlineData("/api/v1/facets/date?parent=soon", 400, null)]
    [InlineData("/api/v1/cross?rows=outlet&columns=outlet&from=soon", 400, null)]
    [InlineData("/api/v1/significant/outlet?to=soon", 400, null)]
    [InlineData("/api/v1/facets/colour", 404, null)]
    [InlineData("/api/v1/significant/date", 404, null)]
    public async Task What_can_not_be_asked_is_refused_with_a_remedy(string address, int status, string? parameter)
    {
        var json = await portal.Json(address);
        json.GetProperty("status").GetInt32().ShouldBe(status);
        json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        if (parameter is not null) json.GetProperty("parameter").GetString().ShouldBe(parameter);
    }

    private static IEnumerable<string> Values(JsonElement side) =>
        side.GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("value")}:{value.GetProperty("count")}");
}
