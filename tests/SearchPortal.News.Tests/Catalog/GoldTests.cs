using System.Text.Json;
using System.Text.RegularExpressions;
using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>What a careful reader gets out of the five reports is what the catalog shows of them, after indexing and reading back.</summary>
public sealed partial class GoldTests
{
    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void What_is_said_of_the_article_is_what_its_text_says() => ForEach((view, gold) =>
    {
        view.Title?.Text.ShouldBe(Text(gold, "title"));
        (view.Title is null).ShouldBe(Text(gold, "title") is null);
        view.Article.Outlet.ShouldBe(Text(gold, "outlet"));
        view.Published.ShouldBe(Text(gold, "published"));
        view.Article.Dateline.ShouldBe(Text(gold, "dateline"));
        view.Article.Language.ShouldBe(Text(gold, "language"));
        view.Article.Credits.ShouldBe(Texts(gold.GetProperty("credits")));
    });

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_text_that_is_shown_is_the_report_and_nothing_else() => ForEach((view, gold) =>
    {
        view.Blocks[0].Text.ShouldStartWith(Text(gold, "starts_with")!, Case.Sensitive);
        view.Blocks[^1].Text.ShouldEndWith(Text(gold, "ends_with")!, Case.Sensitive);
        foreach (var chrome in Texts(gold.GetProperty("must_not_contain"))) view.Blocks.ShouldAllBe(block => !block.Text.Contains(chrome, StringComparison.Ordinal));
    });

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Every_actor_is_found_with_every_spelling() => ForEach((view, gold) =>
    {
        foreach (var expected in gold.GetProperty("actors").EnumerateObject())
        {
            var actor = view.Actors.SingleOrDefault(candidate => candidate.Name == expected.Name).ShouldNotBeNull(expected.Name);
            var spellings = view.Article.Mentions.Where(mention => mention.ActorId == actor.Id).SelectMany(mention => Spellings(view.Article, mention)).ToHashSet();
            foreach (var spelling in Texts(expected.Value)) spellings.ShouldContain(spelling, expected.Name);
        }
    });

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Every_topic_is_found() => ForEach((view, gold) =>
    {
        foreach (var topic in Texts(gold.GetProperty("topics"))) view.Topics.Select(found => found.Name).ShouldContain(topic);
    });

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Run_together_words_are_shown_as_received_and_found_and_marked_in_halves() => ForEach((view, gold) =>
    {
        if (!gold.TryGetProperty("run_together", out var words)) return;
        foreach (var word in words.EnumerateObject())
        {
            var halves = word.Value.GetString()!.Split(' ');
            view.Article.Body.ShouldContain(word.Name, Case.Sensitive);
            var found = ReportCorpus.Get(ReportCorpus.Received).Catalog.Get(view.Article.Id, $"\"{word.Value.GetString()}\"")!;
            found.Blocks.SelectMany(Marks.In).ShouldContain(word.Name);
            var half = ReportCorpus.Get(ReportCorpus.Received).Catalog.Get(view.Article.Id, $"\"{halves[1]}\"")!;
            half.Blocks.SelectMany(block => block.Ranges.Select(range => (block.Text, range.Start)))
                .ShouldContain(mark => mark.Start >= halves[0].Length && string.CompareOrdinal(mark.Text, mark.Start - halves[0].Length, word.Name, 0, word.Name.Length) == 0);
        }
    });

    private static void ForEach(Action<ArticleView, JsonElement> check)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.File("seeds/gold.json")));
        json.RootElement.GetArrayLength().ShouldBe(5);
        foreach (var gold in json.RootElement.EnumerateArray())
            check(ReportCorpus.Get(ReportCorpus.Received).Report(Text(gold, "file")![..3]), gold);
    }

    /// <summary>A mention as received, as repaired, with the titles before it, and without those that are part of it.</summary>
    private static IEnumerable<string> Spellings(Article article, ActorMention mention)
    {
        yield return mention.Spelling;
        yield return LeadingTitles().Replace(mention.Spelling, "");
        if (mention.InTitle) yield break;
        var received = article.Body.Substring(mention.Start, mention.Length);
        yield return received;
        yield return TitlesBefore().Match(article.Body[..mention.Start]).Value + received;
    }

    private static string? Text(JsonElement gold, string field) => gold.GetProperty(field).GetString();

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    [GeneratedRegex("((Field|Marshal|Commander) )+$")]
    private static partial Regex TitlesBefore();

    [GeneratedRegex("^((Field|Marshal|Commander) )+")]
    private static partial Regex LeadingTitles();
}
