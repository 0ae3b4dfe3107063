using System.Text.Json;
using SearchPortal.News.Dates;
using SearchPortal.News.Names;
using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Extraction;

/// <summary>What a careful reader gets out of the five reports is what the extraction gets out of them.</summary>
public sealed class GoldTests
{
    private static readonly Lazy<List<(Article Article, JsonElement Gold)>> Reports = new(Read);

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Headline_outlet_date_dateline_and_language_are_what_the_text_says()
    {
        Reports.Value.Count.ShouldBe(5);
        foreach (var (article, gold) in Reports.Value)
        {
            article.Title.ShouldBe(Text(gold, "title"), article.Id);
            article.Outlet.ShouldBe(Text(gold, "outlet"), article.Id);
            article.Dateline.ShouldBe(Text(gold, "dateline"), article.Id);
            article.Language.ShouldBe(Text(gold, "language"), article.Id);
            var day = article.Published is { Precision: DatePrecision.Day, Offset: null } date ? date.Local.ToString("yyyy-MM-dd", null) : null;
            day.ShouldBe(Text(gold, "published"), article.Id);
            (article.Published is null).ShouldBe(day is null, article.Id);
        }
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_body_starts_and_ends_where_the_report_does()
    {
        foreach (var (article, gold) in Reports.Value)
        {
            article.Body.ShouldStartWith(Text(gold, "starts_with")!);
            article.Body.ShouldEndWith(Text(gold, "ends_with")!);
        }
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Page_chrome_and_credits_are_gone_from_the_body_and_credits_are_kept_apart()
    {
        foreach (var (article, gold) in Reports.Value)
        {
            foreach (var chrome in gold.GetProperty("must_not_contain").EnumerateArray()) article.Body.ShouldNotContain(chrome.GetString()!, Case.Sensitive);
            article.Credits.ShouldBe([.. gold.GetProperty("credits").EnumerateArray().Select(name => name.GetString()!)]);
            article.Authors.ShouldBeEmpty();
        }
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Run_together_words_have_a_break_and_stand_as_received()
    {
        foreach (var (article, gold) in Reports.Value)
        {
            if (!gold.TryGetProperty("run_together", out var words)) continue;
            foreach (var word in words.EnumerateObject())
            {
                var start = article.Body.IndexOf(word.Name, StringComparison.Ordinal);
                start.ShouldBeGreaterThan(0, word.Name);
                article.WordBreaks.ShouldContain(start + word.Value.GetString()!.IndexOf(' ', StringComparison.Ordinal));
            }
        }
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Headings_between_paragraphs_are_headings()
    {
        var headings = Reports.Value.Select(report => report.Article.Blocks.Count(block => block.Kind == BlockKind.Heading));

        headings.ShouldBe([3, 0, 3, 0, 1]);
    }

    private static List<(Article Article, JsonElement Gold)> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.File("seeds/gold.json")));
        var gold = json.RootElement.Clone().EnumerateArray().ToDictionary(report => report.GetProperty("file").GetString()!);
        var pipeline = new ArticlePipeline(ActorAuthority.Empty);
        return
        [
            .. new ArticleReader(null, "1").Read([SharedData.File("seeds")]).OfType<RawArticle>()
                .Select(raw => (pipeline.Build(raw), gold[Path.GetFileName(raw.Source)])),
        ];
    }

    private static string? Text(JsonElement gold, string field) => gold.GetProperty(field).GetString();
}
