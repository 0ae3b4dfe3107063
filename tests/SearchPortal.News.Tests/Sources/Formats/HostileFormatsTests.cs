using System.Collections.Concurrent;
using System.Text.Json;
using AngleSharp.Dom;
using SearchPortal.News.Names;
using SearchPortal.News.Outlets;
using SearchPortal.News.Sources;
using SearchPortal.News.Tests.Extraction;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Sources.Formats;

/// <summary>Whatever stands in whichever field of whichever format: an article has plain text in blocks, clean lines, and a web address or none.</summary>
public sealed class HostileFormatsTests
{
    private const string Unseen = "script, style, iframe, noembed, noframes";

    // A word or two may stand in the text as well.
    private const int ShortestTelling = 6;

    // These parse markup. To the others one text is as good as the next, so that they do without the many that try a parser's rules.
    private static readonly string[] OfMarkup = [".html", ".bare.html", ".rss", ".epub"];

    private static readonly string[] Own =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "</title><script>alert(1)</script>", "<!--><script>alert(1)//-->",
        "<style>@import 'https://evil.example/x.css';</style>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<math><mtext></p><script>alert(1)</script>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><script>alert(1)</script></template>", "]]><script>alert(1)</script>", "<plaintext>alert(1)",
        "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://user:secret@evil.example/", "//evil.example/", "https://good.example/\"><script>", "vbscript:x", "http://[", "https://good.example/a\u202Eb",
        "a\0b\u0001\u001F\u007F\u0085\u009Fc", "a\u2028b\u2029c\rd\ne\tf", "\uD83Da\uDE00", "\u202Eevil\u2067 more", "\u2069\u202C", "\uFEFF\u200B\u200E\u200F", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#1;&#0;&#xD800;&#x202E;",
        "{{1+1}} ${1+1} <%= 1 %>", "=HYPERLINK(\"https://evil.example\")", "---\nid: other\n---", "\"}, {\"id\": \"other\"", "[x](javascript:alert(1)) <javascript:alert(1)>", "<a href='javascript:alert(1)'>x</a>", "%3Cscript%3E", "‮<b>",
    ];

    public static TheoryData<string> Endings => new(HostileFile.Formats.Keys);

    private static readonly ArticlePipeline Pipeline = new(ActorAuthority.Empty, OutletSet.Load(Path.Combine(SharedData.Repository, "seeds", "outlets.yml")));

    [Theory]
    [MemberData(nameof(Endings))]
    public void Hostile_text_is_nothing_but_text(string ending) => Check(ending, Own);

    [Theory(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    [MemberData(nameof(Endings))]
    public void Collected_attacks_are_nothing_but_text(string ending) =>
        Check(ending, [.. Directory.EnumerateFiles(SharedData.File("data/xss"), "*.json").Where(file => OfMarkup.Contains(ending) || !file.EndsWith("-tree.json", StringComparison.Ordinal)).SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!).Distinct()]);

    [Theory]
    [MemberData(nameof(Endings))]
    public void Any_characters_in_any_field_become_clean_lines(string ending)
    {
        const string Pieces = "ab <>&\"'\t\n\r\0\u0001\u007F\u0085\u2028\u2029\uFEFF\u200E\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uD83D\uDE00ن—:|,;-#[](){}\\/=";
        var random = new Random(5);
        Check(ending, [.. Enumerable.Range(0, 150).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)])))]);
    }

    private static void Check(string ending, string[] attacks)
    {
        using var folder = new TemporaryFolder();
        var make = HostileFile.Formats[ending];
        var files = attacks.Select((attack, number) => (Attack: attack, Path: folder.Write(number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture) + ending, make(attack)))).ToArray();
        var read = new ConcurrentBag<int>();
        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(files, file =>
        {
            try
            {
                foreach (var raw in new ArticleReader(null, "1").Read([file.Path]).OfType<RawArticle>())
                {
                    read.Add(1);
                    ShouldBeClean(Pipeline.Build(raw with { RecognizeActors = false }), raw);
                }
            }
            catch (Exception problem)
            {
                wrong.Add($"{JsonSerializer.Serialize(file.Attack)}: {problem.Message}");
            }
        });

        wrong.Order(StringComparer.Ordinal).Take(8).ShouldBeEmpty();
        // Some attacks leave nothing of a page or of its frame.
        read.Count.ShouldBeGreaterThan(attacks.Length / 4);
    }

    private static void ShouldBeClean(Article article, RawArticle raw)
    {
        string?[] lines = [article.Title, article.Outlet, article.Agency, article.Dateline, article.Language, article.Source, .. article.Authors, .. article.Credits];
        foreach (var line in lines.OfType<string>())
        {
            CleanText.ShouldBeOneLine(line, line);
            line.Length.ShouldBeLessThanOrEqualTo(1000);
            line.Trim().ShouldNotBeEmpty();
        }

        foreach (var block in article.Blocks)
        {
            Enum.IsDefined(block.Kind).ShouldBeTrue();
            block.Text.Trim().ShouldNotBeEmpty();
            CleanText.ShouldBeText(block.Text, block.Text);
        }

        if (article.Url is not null)
        {
            CleanText.ShouldBeOneLine(article.Url, article.Url);
            Uri.TryCreate(article.Url, UriKind.Absolute, out var address).ShouldBeTrue(article.Url);
            address!.Scheme.ShouldBeOneOf("http", "https");
            address.UserInfo.ShouldBeEmpty();
        }

        if (raw.Html is { } html) ShouldBeSeen(article, SearchPortal.News.Extraction.Html.HtmlDecoder.Decode(html));
        if (raw.HtmlText is { } piece) ShouldBeSeen(article, piece);
    }

    /// <summary>The text of a page holds nothing that a browser would run or keep for itself.</summary>
    private static void ShouldBeSeen(Article article, string html)
    {
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var unseen = page.QuerySelectorAll(Unseen).ToArray();
        string[] kept = [.. unseen.Select(element => Squeezed(element.TextContent)).Where(text => text.Length >= ShortestTelling)];
        foreach (var element in unseen) element.Remove();
        var seen = Squeezed(page.Body?.TextContent ?? "");
        foreach (var text in kept.Where(text => !seen.Contains(text, StringComparison.Ordinal)))
            article.Blocks.ShouldNotContain(block => Squeezed(block.Text).Contains(text, StringComparison.Ordinal), customMessage: text);
    }

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
