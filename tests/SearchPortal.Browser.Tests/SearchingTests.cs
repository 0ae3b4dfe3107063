using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SearchPortal.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed partial class SearchingTests(PortalInBrowser portal)
{
    [BrowserFact]
    public Task A_reader_searches_narrows_pages_reads_and_goes_back() => Journey(script: true);

    [BrowserFact]
    public Task The_same_works_without_scripts() => Journey(script: false);

    [BrowserFact]
    public async Task Empty_inputs_stay_out_of_the_address()
    {
        await using var visit = await portal.Open();
        await visit.Page.GetByLabel("Search the news").FillAsync("harbour");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(portal.Address + "search?q=harbour");
    }

    [BrowserFact]
    public async Task A_value_is_left_out_and_brought_back_by_one_click()
    {
        await using var visit = await portal.Open("/search?q=harbour");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave out Evening Post" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("20 articles match");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Bring back Evening Post" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("30 articles match");
    }

    [BrowserFact]
    public async Task A_bar_of_the_histogram_narrows_the_dates()
    {
        await using var visit = await portal.Open("/search?q=harbour&interval=year");
        await visit.Page.Locator(".histogram svg a").Nth(1).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(SecondYear());
        await Expect(visit.Total).ToContainTextAsync("8 articles match");
    }

    [BrowserFact]
    public async Task Other_spellings_are_told_and_can_be_switched_off()
    {
        await using var visit = await portal.Open("/search?q=Dbeibeh");
        await Expect(visit.Total).ToContainTextAsync("3 articles match");
        await Expect(visit.Page.Locator("mark").First).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Search only for what I typed" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("1 article matches");
    }

    [BrowserFact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var visit = await portal.Open();
        var page = visit.Page;
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByLabel("Search the news")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("zinc");
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.Total).ToContainTextAsync("1 article matches");
        await TabTo(page, page.GetByRole(AriaRole.Checkbox, new() { Name = "Evening Post" }));
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chips")).ToContainTextAsync("Evening Post");
        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "Copper and tin and zinc" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Copper and tin and zinc");
    }

    [BrowserFact]
    public async Task Hostile_text_runs_nothing()
    {
        await using var visit = await portal.Open("/search?q=svg");
        await Expect(visit.Page.Locator("h3")).ToHaveTextAsync("<img src=x onerror=alert(1)> headline");
        await visit.Page.Locator("h3 a").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("<img src=x onerror=alert(1)> headline");
        await Expect(visit.Page.Locator(".outlet")).ToHaveTextAsync("<b>Outlet</b>");
    }

    private async Task Journey(bool script)
    {
        await using var visit = await portal.Open(script: script);
        var page = visit.Page;
        await page.GetByLabel("Search the news").FillAsync("harbour");
        await page.GetByLabel("Search the news").PressAsync("Enter");
        await Expect(visit.Total).ToContainTextAsync("30 articles match");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Morning Post" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Evening Post" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }).ClickAsync();
        await Expect(page.Locator(".chips li")).ToHaveCountAsync(2);
        await Expect(visit.Total).ToContainTextAsync("30 articles match");

        await page.Locator(".chips a", new() { HasText = "Evening Post" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("20 articles match");
        await page.Locator(".chips a", new() { HasText = "Morning Post" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("page 2 of 2");
        var results = page.Url;
        var headline = await page.Locator("h3 a").First.InnerTextAsync();
        await page.Locator("h3 a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(headline);
        await Expect(page.Locator("h1 mark")).ToHaveTextAsync("Harbour");

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the results" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("page 2 of 2");
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(headline);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(results);
        await Expect(page.GetByLabel("Search", new() { Exact = true })).ToHaveValueAsync("harbour");
    }

    private static async Task TabTo(IPage page, ILocator target)
    {
        for (var i = 0; i < 120; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        throw new InvalidOperationException($"{target} was not reached by Tab.");
    }

    [GeneratedRegex("from=2021&to=2021")]
    private static partial Regex SecondYear();
}
