using System.Net;
using System.Text.Json;

namespace SearchPortal.Web.Tests.Api;

public sealed class SpellingsApiTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_report_counts_by_outlet_and_by_date()
    {
        var report = await portal.Json("/api/v1/spellings?actor=Dbeibah&interval=month");
        report.GetProperty("actorId").GetString().ShouldBe("abdul-hamid-dbeibah");
        report.GetProperty("total").GetInt64().ShouldBe(3);
        var spellings = report.GetProperty("spellings").EnumerateArray().ToArray();
        spellings.Select(spelling => spelling.GetProperty("spelling").GetString()).ShouldBe(["Dbeibah", "Dbeibeh", "الدبيبة"], ignoreOrder: true);
        spellings.ShouldAllBe(spelling => spelling.GetProperty("articles").GetInt64() == 1 && spelling.GetProperty("reason").GetString() == "listed");
        Sum(report.GetProperty("outlets").GetProperty("values")).ShouldBe(3);
        var bar = report.GetProperty("dates").GetProperty("bars").EnumerateArray().ShouldHaveSingleItem();
        bar.GetProperty("date").GetString().ShouldBe("2024-05");
        bar.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64()).ShouldBe([1, 1, 1]);
    }

    [Theory]
    [InlineData("", "outlet,any spelling,")]
    [InlineData("&table=dates&interval=year", "date,any spelling,")]
    public async Task It_comes_as_comma_separated_values_too(string table, string head)
    {
        using var response = await portal.Get("/api/v1/spellings?actor=abdul-hamid-dbeibah&format=csv" + table);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n");
        lines[0].ShouldStartWith(head);
        lines[0].Split(',').Skip(2).ShouldBe(["Dbeibah", "Dbeibeh", "الدبيبة"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "name")]
    [InlineData("?name=Dbeibah&format=pdf", "format")]
    [InlineData("?name=Dbeibah&table=colours", "table")]
    [InlineData("?name=Dbeibah&outlets=some", "outlets")]
    [InlineData("?name=Dbeibah&colour=red", "colour")]
    public async Task What_cannot_be_answered_is_told(string parameters, string name)
    {
        using var response = await portal.Get("/api/v1/spellings" + parameters);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("parameter").GetString().ShouldBe(name);
    }

    private static long Sum(JsonElement values) => values.EnumerateArray().Sum(value => value.GetProperty("count").GetInt64());
}
