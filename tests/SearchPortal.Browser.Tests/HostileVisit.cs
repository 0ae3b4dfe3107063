using Microsoft.Playwright;

namespace SearchPortal.Browser.Tests;

/// <summary>A visit to pages that hold attacks, without the policy that would stop them: what runs or loads is collected.</summary>
internal sealed class HostileVisit : IAsyncDisposable
{
    private const string Traps = """
        window.ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'evil', 'xss', 'XSS', 'open']) window[name] = () => { window.ran.push(name); };
        """;

    private const string Look = """
        () => {
          const own = new URL('/', location).href;
          const found = window.ran.slice();
          for (const script of document.querySelectorAll('script')) if (!script.src.startsWith(own)) found.push('script ' + script.outerHTML);
          for (const element of document.querySelectorAll('iframe, object, embed, img, video, audio, base, style, applet, marquee, math, template')) found.push(element.outerHTML);
          for (const element of document.querySelectorAll('*')) {
            for (const attribute of element.attributes) if (/^on|^srcdoc$|^style$/i.test(attribute.name)) found.push(attribute.name + ' of ' + element.outerHTML.slice(0, 200));
          }
          for (const link of document.querySelectorAll('a[href], form[action]')) if (!/^https?:$/.test(new URL(link.href || link.action, location).protocol)) found.push(link.outerHTML);
          return found;
        }
        """;

    private readonly IBrowserContext context;
    private readonly IPage page;
    private string origin = "";

    private HostileVisit(IBrowserContext context, IPage page)
    {
        this.context = context;
        this.page = page;
        page.Dialog += (_, dialog) =>
        {
            Found.Add("dialog: " + dialog.Message);
            dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal) && !request.Url.StartsWith("data:image/", StringComparison.Ordinal)) Found.Add("request: " + request.Url);
        };
        page.PageError += (_, error) => Found.Add("error: " + error);
        context.Page += (_, other) =>
        {
            if (other != page) Found.Add("window: " + other.Url);
        };
    }

    /// <summary>What ran, loaded or stands in a page though it is none of the site's.</summary>
    public List<string> Found { get; } = [];

    /// <summary>Opens the visit.</summary>
    public static async Task<HostileVisit> Open(IBrowserContext context)
    {
        await context.AddInitScriptAsync(Traps);
        return new HostileVisit(context, await context.NewPageAsync());
    }

    /// <summary>Loads a page of the site and looks at it.</summary>
    public async Task Load(string site, string path)
    {
        origin = site;
        await page.GotoAsync(new Uri(new Uri(site), path).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        Found.AddRange((await page.EvaluateAsync<string[]>(Look)).Select(found => $"{path}: {found}"));
    }

    /// <summary>Puts markup into the page that was loaded last, as a site would that does not encode it, and looks at it.</summary>
    public async Task Run(string markup)
    {
        await page.EvaluateAsync("markup => { document.body.innerHTML = markup; return new Promise(done => setTimeout(done, 200)); }", markup);
        Found.AddRange(await page.EvaluateAsync<string[]>(Look));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
