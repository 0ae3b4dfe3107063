using System.Globalization;
using System.Text.Json;
using SearchPortal.News;
using SearchPortal.News.Dates;
using SearchPortal.Tests;
using SearchPortal.Web.Tests;

namespace SearchPortal.Browser.Tests;

/// <summary>Attacks in every field of articles, shown by a browser that nothing keeps from running them: nothing runs.</summary>
[Collection(BrowserTests.Name)]
public sealed class HostileNewsTests(PortalInBrowser browser)
{
    private const int AttacksOfAnArticle = 12;
    private const int PageSize = 100;

    private static readonly string[] Own =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "</title><script>alert(1)</script>", "</textarea><iframe src=javascript:alert(1)>",
        "javascript:alert(1)", "' autofocus onfocus='alert(1)", "<style>@import 'https://evil.example/a.css'</style>", "<base href=https://evil.example/>", "\u202E<b>", "&lt;script&gt;alert(1)&lt;/script&gt;",
    ];

    [BrowserFact]
    public async Task The_traps_see_what_runs()
    {
        await using var visit = await browser.OpenWithoutPolicy();
        await using var portal = new TestPortal(Articles(Own));
        await visit.Load(portal.ClientOptions.BaseAddress.ToString(), "/");
        visit.Found.ShouldBeEmpty();

        await visit.Run("<img src=x onerror=alert(1)>");

        visit.Found.ShouldNotBeEmpty();
    }

    [BrowserFact]
    public Task Attacks_in_every_field_run_nothing() => Check(Own);

    [BrowserFact]
    public async Task Collected_attacks_in_every_field_run_nothing()
    {
        if (!SharedData.IsAvailable) Assert.Skip(SharedData.Missing);
        await Check([.. Directory.EnumerateFiles(SharedData.File("data/xss"), "*.json").SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!).Distinct()]);
    }

    private async Task Check(string[] attacks)
    {
        var articles = Articles(attacks).ToList();
        await using var portal = new TestPortal(articles);
        await using var visit = await browser.OpenWithoutPolicy();
        var site = portal.ClientOptions.BaseAddress.ToString();
        for (var page = 1; (page - 1) * PageSize < articles.Count; page++)
            await visit.Load(site, string.Create(CultureInfo.InvariantCulture, $"/search?size={PageSize}&page={page}&facet.size=100"));
        foreach (var article in articles) await visit.Load(site, "/articles/" + article.Id + "?q=word");

        visit.Found.Take(5).ShouldBeEmpty();
    }

    /// <summary>An article for each attack in its names, and for a dozen of them in its text.</summary>
    private static IEnumerable<Article> Articles(string[] attacks) => attacks.Chunk(AttacksOfAnArticle).Select((some, number) => new Article
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"hostile/{number}"),
        Title = string.Join(" ", some),
        Blocks = [.. some.Select((attack, at) => new Block((BlockKind)(at % Enum.GetValues<BlockKind>().Length), attack + " word"))],
        Outlet = some[0],
        Agency = some[^1],
        Published = new PublishedDate(new DateTime(2026, 2, 2), DatePrecision.Day, null) { Inferred = some[some.Length / 2] },
        Dateline = some[0],
        Authors = some,
        Credits = some,
        Url = Array.Find(some, attack => attack.Contains(':', StringComparison.Ordinal)) ?? some[0],
        Language = "en",
        Source = some[0],
    });
}
