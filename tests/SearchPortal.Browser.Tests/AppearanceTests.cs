using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SearchPortal.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class AppearanceTests(PortalInBrowser portal)
{
    private static readonly string[] Pages =
    [
        "/", "/search?size=5&q=harbour&outlet=Evening+Post&-topic=ports&from=2020", "/search?q=Dbeibeh&explain=1", "/search?q=copper+tin+zinc",
        "/search?q=unicorn", "/search?q=harbour+AND+unicorn&outlet=Evening+Post", "/search?q=harbuor", "/search?topic=ports&topic=weather&from=2021-03&to=2021-03",
        "/search/facets/outlet?q=harbour&outlet=Evening+Post&contains=morning", "/search/facets/actor?contains=unicorn",
        "/search/cross?q=harbour&rows=topic&columns=year", "/docs/query-language", "/docs/api",
        "/spellings", "/spellings?actor=abdul-hamid-dbeibah", "/spellings?name=Dbeibeh&outlet=Evening+Post&from=2020", "/search?q=Dbeibeh&-spelling=Dbeibah",
        "/search?from=yesterday", "/articles/names/arabic?q=Dbeibeh", "/articles/partial/two", "/articles/none", "/nothing",
    ];

    // One of each kind.
    private static readonly string[] SomePages =
    [
        "/search?q=Dbeibeh&outlet=Evening+Post", "/search?q=harbour+AND+unicorn", "/search/facets/outlet?q=harbour&-outlet=Evening+Post", "/search/cross?rows=topic&columns=year", "/docs/query-language",
        "/articles/names/arabic?q=Dbeibeh", "/nothing", "/spellings?actor=abdul-hamid-dbeibah&interval=day",
    ];

    [BrowserFact]
    public Task Light_pages_are_accessible() => CheckAccessibility(Pages, ColorScheme.Light, 1280);

    [BrowserFact]
    public Task Dark_pages_are_accessible() => CheckAccessibility(SomePages, ColorScheme.Dark, 1280);

    [BrowserFact]
    public Task Phone_pages_are_accessible() => CheckAccessibility(SomePages, ColorScheme.Light, 390);

    [BrowserFact]
    public async Task A_page_without_a_title_and_a_main_part_is_found()
    {
        await using var visit = await portal.Open();
        await visit.Page.GotoAsync("data:text/html,<p>Words</p>");
        var found = await Assert.ThrowsAsync<ShouldAssertException>(() => Accessibility.Check(visit, "words"));
        found.Message.ShouldContain("document-title");
        found.Message.ShouldContain("landmark-one-main");
    }

    [BrowserFact]
    public async Task A_phone_never_scrolls_sideways()
    {
        var visit = await portal.Open(width: 320, height: 640);
        foreach (var address in Pages)
        {
            await visit.Page.GotoAsync(address);
            await Accessibility.ExpectNoSidewaysScroll(visit, address);
        }

        await visit.Page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_phone_folds_the_filters_and_a_wide_page_shows_them()
    {
        await using var phone = await portal.Open("/search?q=harbour", width: 390);
        var panel = phone.Page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" });
        await Expect(panel).ToBeHiddenAsync();
        await phone.Page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await Expect(panel).ToBeVisibleAsync();

        await using var wide = await portal.Open("/search?q=harbour");
        await Expect(wide.Page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Targets_on_a_phone_are_large_enough_for_a_thumb()
    {
        await using var phone = await portal.Open("/search?q=Dbeibeh", width: 390);
        await phone.Page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        var small = await phone.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("button, summary, .values label, .spelling, .spelling-actions a, .leave-out, .pager a, .sorts a, .widths a, .presets a, .labels a, #q")]
              .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
              .map(element => element.outerHTML.slice(0, 120))
            """);
        small.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Right_to_left_text_is_set_from_the_right()
    {
        await using var visit = await portal.Open("/articles/names/arabic");
        (await visit.Page.Locator("h1").EvaluateAsync<string>("element => getComputedStyle(element).direction")).ShouldBe("rtl");
        (await visit.Page.Locator("h1").GetAttributeAsync("lang")).ShouldBe("ar");
        (await visit.Page.Locator(".report > header .byline").EvaluateAsync<string>("element => getComputedStyle(element).textAlign")).ShouldBe("end");
    }

    private async Task CheckAccessibility(string[] pages, ColorScheme scheme, int width)
    {
        var visit = await portal.Open(width: width, scheme: scheme);
        foreach (var address in pages)
        {
            await visit.Page.GotoAsync(address);
            await Accessibility.Check(visit, address);
        }

        await visit.Page.Context.CloseAsync();
    }
}
