using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SearchPortal.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class FirstStartTests(PortalInBrowser portal)
{
    private static readonly (string Name, string Address, int Width, int Height, ColorScheme Scheme)[] Shots =
    [
        ("start-wide", "/", 1280, 1000, ColorScheme.Light),
        ("search-wide", "/search?q=Dbeibeh", 1280, 1100, ColorScheme.Light),
        ("search-filtered", "/search?q=Haftar&actor=osama-hammad&interval=year", 1280, 1100, ColorScheme.Light),
        ("search-dark", "/search?q=Haftar", 1280, 1000, ColorScheme.Dark),
        ("search-phone", "/search?q=Dbeibeh", 390, 844, ColorScheme.Light),
        ("search-phone-dark", "/search?q=Haftar+Munir", 390, 844, ColorScheme.Dark),
        ("no-results", "/search?q=%22purple+unicorn%22&from=2014&variants=off", 1280, 800, ColorScheme.Light),
        ("arabic", "/search?q=الدبيبة&language=ar", 1280, 900, ColorScheme.Light),
        ("bad-query", "/search?q=%22field+marshal", 1280, 800, ColorScheme.Light),
        ("bad-date", "/search?q=Haftar&from=yesterday", 390, 844, ColorScheme.Light),
        ("most-words", "/search?q=drone+aircraft+Pakistan+Haftar", 1280, 1000, ColorScheme.Light),
        ("error", "/articles/none?q=Haftar", 1280, 700, ColorScheme.Light),
    ];

    [BrowserFact]
    public async Task The_first_start_ends_at_a_page_that_finds_a_name_by_another_spelling()
    {
        await using var seeds = new SeedPortal();
        await using var visit = await portal.Open(seeds.ClientOptions.BaseAddress + "search?q=Dbeibeh");
        await Expect(visit.Page.Locator(".expansion").First).ToContainTextAsync("Dbeibah");
        await Expect(visit.Page.Locator("a[href^='/articles/reports/']").First).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("SEARCHPORTAL_SCREENSHOTS") is { Length: > 0 } folder) await Photograph(seeds, folder);
    }

    /// <summary>Takes pictures of the pages, for those who want to look at them.</summary>
    private async Task Photograph(SeedPortal seeds, string folder)
    {
        foreach (var (name, address, width, height, scheme) in Shots)
        {
            var visit = await portal.Open(seeds.ClientOptions.BaseAddress + address[1..], width, height, scheme);
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
            if (name == "search-wide")
            {
                await visit.Page.Locator("h3 a").First.ClickAsync();
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "article.png") });
            }

            await visit.Page.Context.CloseAsync();
        }
    }
}
