using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SearchPortal.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class ChoosingTests(PortalInBrowser portal)
{
    [BrowserFact]
    public Task A_value_is_looked_for_among_all_chosen_and_applied() => ChooseAmongAll(script: true);

    [BrowserFact]
    public Task The_same_works_without_scripts() => ChooseAmongAll(script: false);

    [BrowserFact]
    public async Task Where_nothing_matches_a_reader_sees_which_word_is_missing_and_leaves_it_out()
    {
        await using var visit = await portal.Open("/search?q=copper+AND+unicorn");
        var row = visit.Page.GetByRole(AriaRole.Row, new() { Name = "unicorn" });
        await Expect(row).ToContainTextAsync("no article");
        await row.GetByRole(AriaRole.Link, new() { Name = "2 articles" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(portal.Address + "search?q=copper");
        await Expect(visit.Total).ToContainTextAsync("2 articles match");
    }

    [BrowserFact]
    public async Task A_mistyped_word_is_put_right_by_one_click()
    {
        await using var visit = await portal.Open("/search?q=harbuor");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "harbour", Exact = true }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("30 articles match");
    }

    [BrowserFact]
    public async Task Dates_are_narrowed_step_by_step_and_widened_again()
    {
        await using var visit = await portal.Open("/search?q=harbour");
        var page = visit.Page;
        await page.Locator(".periods").GetByRole(AriaRole.Link, new() { Name = "2021" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("8 articles match");
        await page.Locator(".periods").GetByRole(AriaRole.Link, new() { Name = "March" }).ClickAsync();
        await page.Locator(".periods").GetByRole(AriaRole.Link, new() { Name = "29 Mar" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("1 article matches");
        await page.Locator(".crumbs").GetByRole(AriaRole.Link, new() { Name = "All dates" }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("30 articles match");
    }

    [BrowserFact]
    public async Task A_cell_of_the_table_leads_to_its_articles()
    {
        await using var visit = await portal.Open("/search?q=harbour");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Table: actors by outlet" }).ClickAsync();
        await visit.Page.GetByLabel("Rows").SelectOptionAsync("topic");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        var row = visit.Page.GetByRole(AriaRole.Row, new() { Name = "ports" });
        await row.GetByRole(AriaRole.Link, new() { Name = "10", Exact = true }).ClickAsync();
        await Expect(visit.Total).ToContainTextAsync("10 articles match");
        await Expect(visit.Page.Locator(".chips li")).ToHaveCountAsync(2);
    }

    private async Task ChooseAmongAll(bool script)
    {
        await using var visit = await portal.Open("/search?q=harbour&facet.size=1", script: script);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "All 2 outlets" }).ClickAsync();
        await page.GetByLabel("Find an outlet").FillAsync("EVENING");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 outlet with “EVENING”");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Evening Post" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the articles" }).ClickAsync();
        await Expect(page.Locator(".chips")).ToContainTextAsync("Evening Post");
        await Expect(visit.Total).ToContainTextAsync("10 articles match");
    }
}
