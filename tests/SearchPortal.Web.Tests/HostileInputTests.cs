using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchPortal.News;
using SearchPortal.News.Dates;
using SearchPortal.Tests;

namespace SearchPortal.Web.Tests;

/// <summary>Whatever an article, a query or an address holds, a page has only the portal's own elements and attributes.</summary>
public sealed partial class HostileInputTests
{
    private static readonly string[] Own =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "</title><script>alert(1)</script>",
        "</textarea><b onclick=alert(1)>", "<!--", "]]>", "javascript:alert(1)", "\" onfocus=\"alert(1)\" autofocus=\"", "&lt;script&gt;",
        "\0<i>", "\ud800<b>", "\u202e<b>", "@(1+1)", "{{1+1}}", "<a href=\"//evil.example\">", "%3Cscript%3E", "\u2028<u>",
    ];

    private static readonly HashSet<string> Elements =
    [
        "html", "head", "meta", "title", "link", "script", "body", "a", "header", "main", "footer", "search", "form", "input", "button", "label",
        "h1", "h2", "h3", "p", "ul", "li", "dl", "dt", "dd", "details", "summary", "div", "section", "article", "aside", "nav", "fieldset", "legend",
        "span", "b", "bdi", "mark", "time", "code", "svg", "g", "rect", "line", "circle", "polyline", "text", "table", "caption", "thead", "tbody", "tr", "th", "td", "ol", "select", "option", "textarea", "blockquote", "!DOCTYPE",
    ];

    [Fact]
    public Task Hostile_text_is_nothing_but_text() => Check(Own, everyPage: true);

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public Task Collected_attacks_are_nothing_but_text() =>
        Check([.. Directory.EnumerateFiles(SharedData.File("data/xss"), "*.json").SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!).Distinct()], everyPage: false);

    private static async Task Check(string[] attacks, bool everyPage)
    {
        await using var portal = new TestPortal(attacks.Select(Hostile));
        var links = new List<string>();
        for (string? next = "/api/v1/search?size=100"; next is not null;)
        {
            var json = await portal.Json(next);
            links.AddRange(json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("link").GetString()!));
            next = json.GetProperty("next").GetString();
            AssertHarmless(await portal.Page(next?.Replace("/api/v1", "", StringComparison.Ordinal) ?? "/search?size=100&facet.size=200"), "list");
        }

        links.Count.ShouldBe(attacks.Length);
        foreach (var link in links) AssertHarmless(await portal.Page(link), link);
        AssertHarmless(await Saved(portal, attacks), "saved");
        foreach (var address in new[] { "/search/facets/outlet", "/search/facets/language?facet.sort=label", "/search/cross?rows=outlet&columns=language", "/spellings?name=script&full=1&outlets=all" }) AssertHarmless(await portal.Page(address), address);
        foreach (var attack in attacks.Where(attack => attack.Length <= 500))
        {
            var text = Uri.EscapeDataString(attack);
            string[] usual = [$"/search?q={text}&outlet={text}&-actor={text}&sort={text}", $"{links[0]}?q={text}&from={text}", $"/{text}?q={text}"];
            string[] others =
            [
                $"/search?q=word+AND+{text}&outlet={text}", $"/search/facets/outlet?q={text}&outlet={text}&-outlet=x{text}&contains={text}&offset={text}", $"/search/facets/{text}",
                $"/search/cross?q={text}&actor={text}&rows={text}&columns=outlet", $"/docs/{text}",
                $"/actors/{text}", $"/outlets/{text}?interval={text}", $"/topics/{text}", $"/compare?q={text}&q=word&from={text}",
                $"/spellings?name={text}&outlet={text}&from={text}", $"/spellings?actor={text}&-spelling={text}", $"/search/spellings?q={text}&searched={text}&offered={text}&use={text}",
            ];
            foreach (var address in everyPage ? [.. usual, .. others] : usual)
            {
                using var response = await portal.Get(address);
                ((int)response.StatusCode).ShouldBeLessThan(500, address);
                AssertHarmless(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), address);
            }
        }
    }

    [Fact]
    public async Task What_is_pasted_is_nothing_but_text()
    {
        await using var portal = new TestPortal(Own.Select(Hostile));
        foreach (var attack in Own.Append("\n\n word").Append(string.Join('\n', Own)))
        {
            foreach (var (path, name) in new[] { ("/names", "names"), ("/text", "text") })
            {
                using var response = await portal.Post(path, new() { [name] = attack });
                ((int)response.StatusCode).ShouldBeLessThan(500, path);
                AssertHarmless(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), path);
            }
        }
    }

    /// <summary>A page on which the attacks are names of searches and lists, and notes.</summary>
    private static async Task<string> Saved(TestPortal portal, string[] attacks)
    {
        using var browser = new HttpClient { BaseAddress = portal.ClientOptions.BaseAddress };
        var page = "";
        foreach (var (number, attack) in attacks.Where(attack => attack.Trim().Length is > 0 and <= 100).Take(20).Index())
        {
            await Post("/saved/search", ("search", "?q=" + Uri.EscapeDataString(attack)), ("name", attack));
            page = await Post("/saved/article", ("article", Hostile(attack, number).Id), ("name", attack));
        }

        for (var id = 1; id <= 20; id++) await Post(page, ("do", "change-search"), ("id", id.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("name", attacks[0]), ("note", string.Join('\n', attacks.Take(10).Where(attack => attack.Length < 90))));
        return await browser.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);

        async Task<string> Post(string address, params (string Name, string Value)[] fields)
        {
            using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
            using var response = await browser.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
            ((int)response.StatusCode).ShouldBeLessThan(500);
            var at = response.RequestMessage!.RequestUri!.AbsolutePath;
            return at.EndsWith("/search", StringComparison.Ordinal) || at.EndsWith("/article", StringComparison.Ordinal) ? page : at;
        }
    }

    private static Article Hostile(string attack, int number) => new()
    {
        Id = $"{number}/{Sendable(attack)}",
        Title = attack,
        Blocks = [new(BlockKind.Paragraph, attack + " word"), new(BlockKind.Heading, attack), new(BlockKind.ListItem, attack), new(BlockKind.Quote, attack)],
        Outlet = attack,
        Agency = attack,
        Published = new PublishedDate(new DateTime(2026, 2, 2), DatePrecision.Day, null) { Inferred = attack },
        Language = attack,
        Dateline = attack,
        Authors = [attack],
        Credits = [attack],
        Url = attack,
        Source = attack,
    };

    // An id has no control characters, no replacement characters and a bounded length.
    private static string Sendable(string text)
    {
        var id = string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && rune != Rune.ReplacementChar));
        return id.Length > 500 ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(id[..500])).Replace("\uFFFD", "", StringComparison.Ordinal) : id;
    }

    private static void AssertHarmless(string html, string where)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value.TrimStart('/');
            Elements.Contains(name).ShouldBeTrue($"{where}: {tag.Value}");
            foreach (Match attribute in Attribute().Matches(tag.Groups["rest"].Value))
            {
                var (key, value) = (attribute.Groups["key"].Value, attribute.Groups["value"].Value);
                (key.StartsWith("on", StringComparison.OrdinalIgnoreCase) || key is "style" or "srcdoc").ShouldBeFalse($"{where}: {tag.Value}");
                if (key is "href" or "src" or "action") Address().IsMatch(value).ShouldBeTrue($"{where}: {tag.Value}");
            }
        }

        html.Split("<script").Length.ShouldBeLessThanOrEqualTo(2, where);
    }

    // Quotes in attributes and angle brackets in text are encoded, so that whatever looks like a tag is one.
    [GeneratedRegex("<(?<name>[^\\s>]*)(?<rest>[^>]*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<key>[^\\s=\"/]+)(=\"(?<value>[^\"]*)\")?")]
    private static partial Regex Attribute();

    [GeneratedRegex("^(/(?!/)|#|https?://)")]
    private static partial Regex Address();
}
