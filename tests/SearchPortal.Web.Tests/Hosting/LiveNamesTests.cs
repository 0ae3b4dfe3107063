namespace SearchPortal.Web.Tests.Hosting;

/// <summary>The running site takes up an edited authority file by itself, and says which version answers.</summary>
public sealed class LiveNamesTests
{
    [Fact]
    public async Task An_edit_answers_soon_and_the_page_says_how_many_articles_wait_for_it()
    {
        await using var portal = new TestPortal();
        var before = (await portal.Json("/api/v1/search")).GetProperty("authority").GetString()!;
        before.Length.ShouldBe(12);
        (await portal.Page("/")).ShouldContain($"<code>{before}</code>");
        (await portal.Json("/api/v1/search")).GetProperty("waiting").GetInt64().ShouldBe(0);

        await File.AppendAllTextAsync(portal.Options.ActorsFile!, "\n  - { id: zinc, name: Zinc, kind: organisation }\n", TestContext.Current.CancellationToken);
        await Eventually.Holds(async () => (await portal.Json("/api/v1/search")).GetProperty("authority").GetString() != before);
        await Eventually.Holds(async () => (await portal.Json("/api/v1/search")).GetProperty("waiting") is { ValueKind: System.Text.Json.JsonValueKind.Number } waiting && waiting.GetInt64() > 0);
        (await portal.Page("/")).ShouldContain("until the actor facet follows it");

        SearchPortal.News.Catalog.NamesUpdate.Run(portal.Options, null, TestContext.Current.CancellationToken);
        await Eventually.Holds(async () => !(await portal.Page("/")).Contains("until the actor facet follows it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_malformed_edit_leaves_the_old_version()
    {
        await using var portal = new TestPortal();
        var before = (await portal.Json("/api/v1/search")).GetProperty("authority").GetString();
        await File.WriteAllTextAsync(portal.Options.ActorsFile!, "actors: [", TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        (await portal.Json("/api/v1/search?q=dbeibah")).GetProperty("authority").GetString().ShouldBe(before);
    }
}
