using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SearchPortal.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed partial class SuggestingTests(PortalInBrowser portal)
{
    [BrowserFact]
    public async Task A_name_is_chosen_by_keyboard_and_narrows_the_search()
    {
        await using var visit = await portal.Open();
        var (page, box) = (visit.Page, Box(visit));
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await box.PressSequentiallyAsync("dbeib");
        var option = page.GetByRole(AriaRole.Option, new() { Name = "Abdul Hamid Dbeibah" });
        await Expect(option).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator("[aria-live]", new() { HasText = "suggestion" })).ToBeAttachedAsync();
        await Expect(box).Not.ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("dbeib");

        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(portal.Address + "search?actor=abdul-hamid-dbeibah");
        await Expect(visit.Total).ToContainTextAsync("3 articles");
    }

    [BrowserFact]
    public async Task The_arrow_up_goes_to_the_last_and_past_it_back_to_the_box()
    {
        await using var visit = await portal.Open();
        var (page, box) = (visit.Page, Box(visit));
        await box.PressSequentiallyAsync("copper");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.Nth(0)).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Copper and tin");
    }

    [BrowserFact]
    public async Task Escape_closes_the_list_and_Enter_then_searches_for_what_was_typed()
    {
        await using var visit = await portal.Open();
        var (page, box) = (visit.Page, Box(visit));
        await box.PressSequentiallyAsync("harbour");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("harbour");
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.Total).ToContainTextAsync("30 articles match");
    }

    [BrowserFact]
    public async Task Enter_without_a_choice_searches_for_what_was_typed()
    {
        await using var visit = await portal.Open();
        await Box(visit).PressSequentiallyAsync("harbour");
        await Expect(visit.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(portal.Address + "search?q=harbour");
    }

    [BrowserFact]
    public async Task A_click_chooses_and_leaving_the_box_closes_the_list()
    {
        await using var visit = await portal.Open();
        var page = visit.Page;
        await Box(visit).PressSequentiallyAsync("even");
        var outlet = page.GetByRole(AriaRole.Option, new() { Name = "Evening Post" });
        await Expect(outlet).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Box(visit).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await outlet.ClickAsync();
        await Expect(page).ToHaveURLAsync(OutletSearch());
    }

    [BrowserFact]
    public async Task A_hostile_headline_is_suggested_as_text()
    {
        await using var visit = await portal.Open();
        await Box(visit).PressSequentiallyAsync("headline");
        await Expect(visit.Page.GetByRole(AriaRole.Option, new() { Name = "<img src=x onerror=alert(1)> headline" })).ToBeVisibleAsync();
        (await visit.Page.Locator(".suggestions img").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task An_open_list_is_accessible_and_fits_a_phone()
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            await using var visit = await portal.Open(width: width, scheme: scheme);
            await Box(visit).PressSequentiallyAsync("dbeib");
            await Expect(visit.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
            await visit.Page.Keyboard.PressAsync("ArrowDown");
            await Accessibility.Check(visit, $"suggestions at {width}");
            await Accessibility.ExpectNoSidewaysScroll(visit, $"suggestions at {width}");
        }
    }

    [BrowserFact]
    public async Task Without_scripts_the_box_is_a_search_box()
    {
        await using var visit = await portal.Open(script: false);
        var box = visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the news" });
        await Expect(box).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
    }

    [GeneratedRegex(@"/search\?outlet=Evening%20Post$")]
    private static partial Regex OutletSearch();

    private static ILocator Box(Visit visit) => visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the news" });
}
