using Microsoft.Playwright;
using SearchPortal.Web.Tests;

namespace SearchPortal.Browser.Tests;

/// <summary>The real site and a real browser, started once for all tests.</summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private TestPortal portal = null!;

    /// <summary>The site's address.</summary>
    public string Address => portal.ClientOptions.BaseAddress.ToString();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!InstalledBrowser.IsWanted) return;
        InstalledBrowser.Program.ShouldNotBeNull(InstalledBrowser.Missing);
        portal = new TestPortal([.. TestArticles.All, HostileArticle]);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledBrowser.Program,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (portal is not null) await portal.DisposeAsync();
    }

    /// <summary>A page in which the site's own policy stops nothing, and which marks whatever runs.</summary>
    internal async Task<HostileVisit> OpenWithoutPolicy()
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true });
        return await HostileVisit.Open(context);
    }

    internal async Task<Visit> Open(string address = "/", int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(address);
        return visit;
    }

    private static News.Article HostileArticle { get; } =
        TestArticles.Article("hostile\"><script>alert(1)</script>", "<img src=x onerror=alert(1)> headline", "A \"><svg onload=alert(1)> body.", "<b>Outlet</b>", "2018-01-01");
}

/// <summary>One visitor's page, whose complaints are collected.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.SetDefaultTimeout(15_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += (_, dialog) =>
        {
            Complaints.Add("dialog: " + dialog.Message);
            dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the browser, content that its policy blocked among them.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Total => Page.GetByRole(AriaRole.Status).First;

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Complaints.ShouldBeEmpty();
    }
}

/// <summary>Lets all browser tests share one site and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<PortalInBrowser>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "browser";
}
