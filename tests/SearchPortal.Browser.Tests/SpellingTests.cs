using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SearchPortal.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class SpellingTests(PortalInBrowser portal)
{
    [BrowserFact]
    public Task A_spelling_is_unticked_by_keyboard_and_ticked_again() => Untick(script: true);

    [BrowserFact]
    public Task The_same_works_without_scripts() => Untick(script: false);

    [BrowserFact]
    public async Task The_boxes_of_a_word_are_a_group_with_its_name()
    {
        await using var visit = await portal.Open("/search?q=Dbeibeh");
        var group = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Included for Dbeibeh spellings of Abdul Hamid Dbeibah" });
        await Expect(group.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(2);
        await Expect(group.GetByRole(AriaRole.Checkbox, new() { Name = "Dbeibah in 1 article, listed" })).ToBeCheckedAsync();
        await Accessibility.Check(visit, "the form of spellings");
    }

    [BrowserFact]
    public async Task The_report_is_read_by_keyboard_and_leads_to_the_articles()
    {
        await using var visit = await portal.Open("/search?q=Dbeibeh");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Who writes which spelling of" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(portal.Address + "spellings?actor=abdul-hamid-dbeibah");
        await Accessibility.Check(visit, "the report");
        await Accessibility.ExpectNoSidewaysScroll(visit, "the report");

        var table = visit.Page.GetByRole(AriaRole.Region, new() { Name = "By outlet" });
        await table.FocusAsync();
        await Expect(table).ToBeFocusedAsync();
        var row = table.GetByRole(AriaRole.Row, new() { Name = "Morning Post" });
        await row.GetByRole(AriaRole.Link).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Total).ToContainTextAsync("1 article matches");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Dbeibah speaks in Tripoli" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_report_of_another_name_is_one_form_away()
    {
        await using var visit = await portal.Open("/spellings?actor=khalifa-haftar");
        await visit.Page.GetByLabel("Another name").FillAsync("Dbeibeh");
        await visit.Page.GetByLabel("Full names too").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Spellings of Dbeibeh");
        await Expect(visit.Page.GetByLabel("Full names too")).ToBeCheckedAsync();
    }

    private async Task Untick(bool script)
    {
        await using var visit = await portal.Open("/search?q=Dbeibeh", script: script);
        await Expect(visit.Total).ToContainTextAsync("3 articles match");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Dbeibah in 1 article" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search the ticked ones" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(portal.Address + "search?q=Dbeibeh&-spelling=Dbeibah");
        await Expect(visit.Total).ToContainTextAsync("2 articles match");

        var box = visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Dbeibah in 1 article" });
        await Expect(box).Not.ToBeCheckedAsync();
        await box.CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search the ticked ones" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(portal.Address + "search?q=Dbeibeh");
        await Expect(visit.Total).ToContainTextAsync("3 articles match");
    }
}
