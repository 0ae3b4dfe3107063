using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchPortal.News;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Tests.Exports;

/// <summary>The articles of a search as a file of each format.</summary>
public sealed partial class ExportFormatTests(ExportFormatTests.Site site) : IClassFixture<ExportFormatTests.Site>
{
    private static readonly Article[] Articles =
    [
        TestArticles.Article("plain", "Cats & dogs: 100 % {true}", "Cats met dogs.\n\nNobody \"barked\", they say.", "Evening Post", "2024-05-01") with { Authors = ["Ana Pérez", "Wire and Sons, Ltd"], Url = "https://example.org/a_b?c={d}" },
        TestArticles.Article("formula/=1", "=HYPERLINK(\"http://evil.example\")", "@cats and '=dogs", "+Post", "2024-04-02"),
        TestArticles.Article("quoted", "'-cats", "-cats\nof two lines", null, null),
        TestArticles.Article("عربي", "قطط", "cats قطط", "جريدة", "2023-01-02") with { Language = "ar", Dateline = "طرابلس" },
        TestArticles.Article("none", null, "Cats without a headline.", null, "2022-01-01"),
    ];

    private readonly TestPortal portal = site.Portal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_that_is_indexed_again_gives_the_same_articles()
    {
        var folder = Directory.CreateTempSubdirectory("csv-").FullName;
        var file = Path.Combine(folder, "articles.csv");
        await File.WriteAllBytesAsync(file, await Bytes("/api/v1/export?q=cats&format=csv"), Cancellation);
        var options = new CatalogOptions(Path.Combine(folder, "index"), null, null);
        var summary = ArticleImporter.Run(options, new ImportRequest([file], Mapping: null), new Progress<ImportProgress>(), cancellation: Cancellation);
        summary.Added.ShouldBe(Articles.Length);
        using (var catalog = ArticleCatalog.Open(options))
        {
            foreach (var article in Articles)
            {
                var read = catalog.Get(article.Id)!.Article;
                (read.Title, read.Outlet, read.Language, read.Dateline, read.Published).ShouldBe((article.Title, article.Outlet, article.Language, article.Dateline, article.Published));
                read.Body.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal).ShouldBe(article.Body.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_table_opens_as_utf_8_and_no_cell_is_a_formula()
    {
        var bytes = await Bytes("/api/v1/export?format=csv");
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldContain(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",'+Post,");
        Formula().IsMatch(text).ShouldBeFalse(text);
    }

    [Fact]
    public async Task Every_file_says_by_which_search_from_which_version_and_when_it_was_made()
    {
        foreach (var format in new[] { "csv", "ndjson", "ris", "bib" })
        {
            using var response = await portal.Get($"/api/v1/export?q=cats&outlet=Evening+Post&format={format}&size=5");
            response.Content.Headers.ContentDisposition!.FileName!.ShouldMatch($@"^articles-\d{{8}}-\d{{6}}\.{format}$");
            var text = (await response.Content.ReadAsStringAsync(Cancellation)).Replace("\\u0026", "&", StringComparison.Ordinal);
            text.ShouldContain($"{portal.ClientOptions.BaseAddress}search?q=cats&outlet=Evening%20Post&sort=newest&snapshot=1", Case.Sensitive, format);
            text.ShouldMatch($@"{DateTime.UtcNow.Year}-\d\d-\d\dT\d\d:\d\d:\d\dZ");
        }
    }

    [Fact]
    public async Task A_line_of_json_is_that_of_the_indexer_with_its_origin()
    {
        var lines = Encoding.UTF8.GetString(await Bytes("/api/v1/export?q=cats")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines.Length.ShouldBe(Articles.Length);
        lines.ShouldAllBe(line => line.GetProperty("export").GetProperty("snapshot").GetInt64() == 1);
        lines.Single(line => line.GetProperty("id").GetString() == "plain").GetProperty("body").GetString().ShouldBe(Articles[0].Body);
    }

    [Fact]
    public async Task A_citation_in_ris_has_a_line_for_each_fact()
    {
        var records = Encoding.UTF8.GetString(await Bytes("/api/v1/export?format=ris")).Split("ER  - \r\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        records.Length.ShouldBe(Articles.Length);
        var lines = records.Single(record => record.Contains("AN  - plain", StringComparison.Ordinal)).Split("\r\n");
        lines.ShouldAllBe(line => Tag().IsMatch(line));
        foreach (var line in new[] { "TY  - NEWS", "TI  - Cats & dogs: 100 % {true}", "AU  - Ana Pérez", "AU  - Wire and Sons, Ltd", "T2  - Evening Post", "PY  - 2024", "DA  - 2024/05/01/", "UR  - https://example.org/a_b?c=%7Bd%7D", $"UR  - {portal.ClientOptions.BaseAddress}articles/plain" })
            lines.ShouldContain(line);
        records.Single(record => record.Contains("AN  - none", StringComparison.Ordinal)).ShouldContain("TI  - Cats without a headline.");
    }

    [Fact]
    public async Task A_citation_in_bibtex_is_balanced_and_escaped_and_has_a_key_of_its_own()
    {
        var text = Encoding.UTF8.GetString(await Bytes("/api/v1/export?format=bib"));
        Key().Matches(text).Select(match => match.Groups[1].Value).Distinct().Count().ShouldBe(Articles.Length);
        Depth(text).ShouldBe(0);
        text.ShouldContain("title = {{Cats \\& dogs: 100 \\% \\textbraceleft{}true\\textbraceright{}}}");
        text.ShouldContain("author = {Ana Pérez and {Wire and Sons, Ltd}}");
        text.ShouldContain("journal = {{Evening Post}}");
        text.ShouldContain("url = {https://example.org/a_b?c=%7Bd%7D}");
        text.ShouldContain("@misc{none");
    }

    [Fact]
    public async Task One_article_can_be_had_by_itself_in_each_format()
    {
        foreach (var format in new[] { "csv", "ndjson", "ris", "bib" })
            Encoding.UTF8.GetString(await Bytes("/api/v1/articles/plain?format=" + format)).ShouldContain("Cats");
        (await portal.Json("/api/v1/articles/plain?format=json")).GetProperty("id").GetString().ShouldBe("plain");
        (await portal.Json("/api/v1/articles/plain?format=pdf")).GetProperty("status").GetInt32().ShouldBe(400);
        (await portal.Page("/articles/plain?q=cats")).ShouldContain("<a href=\"/api/v1/articles/plain?format=bib\" download");
    }

    [Fact]
    public async Task The_page_of_results_offers_a_file_with_the_articles_that_it_counts()
    {
        var html = await portal.Page("/search?q=cats&page=1&size=2");
        html.ShouldContain("href=\"/api/v1/export?q=cats&amp;count=copies&amp;format=csv\"");
        (await portal.Json("/api/v1/export?q=cats&format=xls")).GetProperty("parameter").GetString().ShouldBe("format");
    }

    /// <summary>A portal over these articles.</summary>
    public sealed class Site : IDisposable
    {
        internal TestPortal Portal { get; } = new(Articles);

        public void Dispose() => Portal.Dispose();
    }

    private async Task<byte[]> Bytes(string address)
    {
        using var response = await portal.Get(address);
        ((int)response.StatusCode).ShouldBe(200);
        return await response.Content.ReadAsByteArrayAsync(Cancellation);
    }

    private static int Depth(string text)
    {
        var depth = 0;
        foreach (var sign in text)
        {
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            depth.ShouldBeGreaterThanOrEqualTo(0);
        }

        return depth;
    }

    [GeneratedRegex("(^|,)\"?[=+@-]", RegexOptions.Multiline)]
    private static partial Regex Formula();

    [GeneratedRegex("^[A-Z][A-Z0-9]  - ")]
    private static partial Regex Tag();

    [GeneratedRegex("^@(?:article|misc)\\{([A-Za-z0-9._:/-]+),", RegexOptions.Multiline)]
    private static partial Regex Key();
}
