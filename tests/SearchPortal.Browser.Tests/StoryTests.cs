using Microsoft.Playwright;
using SearchPortal.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace SearchPortal.Browser.Tests;

/// <summary>Copies, stories, versions and changes in a real browser, over a site of their own.</summary>
[Collection(BrowserTests.Name)]
public sealed class StoryTests(PortalInBrowser portal)
{
    [BrowserFact]
    public async Task A_reader_goes_from_a_hit_to_its_copies_its_story_and_what_is_different()
    {
        await using var quake = TestPortal.OfQuake();
        await using var visit = await portal.Open(quake.ClientOptions.BaseAddress + "search?q=night", script: false);
        await visit.Page.GetByText("1 copy:").ClickAsync();
        await Expect(visit.Page.Locator(".copies .reports a").Last).ToBeVisibleAsync();
        await visit.Page.GetByText("5 reports of this event").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Quake shakes the coast");
        await visit.Page.GetByText("What is different").ClickAsync();
        await Expect(visit.Page.Locator("ins").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task What_counts_as_one_is_chosen_in_the_form()
    {
        await using var quake = TestPortal.OfQuake();
        await using var visit = await portal.Open(quake.ClientOptions.BaseAddress + "search?q=quake");
        await Expect(visit.Total).ToHaveTextAsync("4 articles match");
        await visit.Page.GetByLabel("All reports of an event").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }).ClickAsync();
        await Expect(visit.Total).ToHaveTextAsync("2 stories match");
        visit.Page.Url.ShouldEndWith("/search?q=quake&count=stories");
        await visit.Page.GetByLabel("Copies of an article").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }).ClickAsync();
        await Expect(visit.Total).ToHaveTextAsync("4 articles match");
        visit.Page.Url.ShouldEndWith("/search?q=quake");
    }

    [BrowserFact]
    public async Task All_of_it_is_accessible_and_fits_a_phone()
    {
        await using var quake = TestPortal.OfQuake();
        string[] addresses = ["search?q=quake&count=stories", "search?q=night", "stories/quake/first", "articles/quake/copy", "articles/quake/later", "articles/quake/other/versions", "articles/quake/other/changes?version=1"];
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Light), (1280, ColorScheme.Dark), (320, ColorScheme.Light) })
        {
            await using var visit = await portal.Open(width: width, scheme: scheme);
            foreach (var address in addresses)
            {
                await visit.Page.GotoAsync(quake.ClientOptions.BaseAddress + address);
                if (width == 320) await Accessibility.ExpectNoSidewaysScroll(visit, address);
                else await Accessibility.Check(visit, address);
            }
        }
    }
}
