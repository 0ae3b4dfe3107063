using Microsoft.Playwright;
using SearchPortal.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace SearchPortal.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class ReviewTests(PortalInBrowser portal)
{
    private const string Key = "sixteen letters or more";

    [BrowserFact]
    public async Task An_editor_signs_in_and_decides_by_keyboard_without_scripts()
    {
        await using var own = new TestPortal(
            [
                TestArticles.Article("dbeiba/1", "Talks in Tripoli", "The prime minister, Mr Dbeiba, spoke of elections.", "Morning Post", "2026-02-01"),
                TestArticles.Article("dbeiba/2", "Talks go on", "Ministers asked Mr Dbeiba again.", "Evening Post", "2026-02-02"),
            ],
            Key);
        await using var visit = await portal.Open(own.ClientOptions.BaseAddress + "review", width: 390, script: false);
        var page = visit.Page;
        await page.GetByLabel("Your name").FillAsync("Ana");
        await page.GetByLabel("Key").FillAsync(Key);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Is Dbeiba a spelling of Abdul Hamid Dbeibah?" })).ToBeVisibleAsync();
        await Accessibility.ExpectNoSidewaysScroll(visit, "the review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept Dbeiba" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.Total).ToHaveTextAsync("Nothing is left to decide");
        File.ReadAllText(own.Options.ActorsFile!).ShouldContain("Dbeiba]");
    }

    [BrowserFact]
    public async Task The_pages_of_the_review_are_accessible()
    {
        await using var own = new TestPortal([TestArticles.Article("dbeiba/1", "Talks in Tripoli", "The prime minister, Mr Dbeiba, spoke of elections.", "Morning Post", "2026-02-01")], Key);
        await using var visit = await portal.Open(own.ClientOptions.BaseAddress + "review");
        await Accessibility.Check(visit, "signing in");
        await visit.Page.GetByLabel("Your name").FillAsync("Ana");
        await visit.Page.GetByLabel("Key").FillAsync(Key);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Reject Dbeiba" })).ToBeVisibleAsync();
        await Accessibility.Check(visit, "the review");
    }
}
