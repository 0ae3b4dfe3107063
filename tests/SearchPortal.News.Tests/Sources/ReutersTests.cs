using System.Text.Json;
using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Sources;

public sealed class ReutersTests
{
    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_example_mapping_reads_every_story_that_has_a_title_or_a_body()
    {
        var file = SharedData.File("data/reuters/reuters.jsonl");
        var mapping = FieldMapping.Load(Path.Combine(SharedData.Repository, "docs", "examples", "reuters.mapping.yml"));
        var stories = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        var results = new ArticleReader(mapping, "1").Read([file]).ToList();

        var expected = stories.Where(story => (story.GetProperty("title").GetString() + story.GetProperty("body").GetString()).Trim().Length > 0).ToList();
        var articles = results.OfType<RawArticle>().ToList();
        articles.Select(article => article.Id).ShouldBe(expected.Select(story => story.GetProperty("id").GetRawText()));
        articles.Sum(article => article.Topics.Count).ShouldBe(expected.Sum(story => Distinct(story, "topics")));
        articles.Sum(article => article.Actors.Count).ShouldBe(expected.Sum(story => Distinct(story, "places", "people")));
        articles.ShouldAllBe(article => article.Outlet == "Reuters" && article.Date != null && !article.RecognizeActors);
        results.OfType<SourceProblem>().Count().ShouldBe(stories.Count - expected.Count);
        results.Sum(result => result.Bytes).ShouldBe(ArticleReader.CountBytes([file]));
    }

    private static int Distinct(JsonElement story, params string[] keys) =>
        keys.SelectMany(key => story.GetProperty(key).EnumerateArray().Select(value => value.GetString())).Distinct().Count();
}
