using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Dates;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Counts of facets against counting by hand: random articles over several segments, some deleted, and random choices.</summary>
public sealed class FacetOracleTests : IDisposable
{
    private static readonly string[] Outlets = ["Alpha", "beta", "Gamma"];
    private static readonly string[] Actors = ["ann", "bob", "cem"];
    private static readonly string[] Topics = ["war", "sudan", "darfur", "oil"];
    private static readonly string[] Languages = ["en", "ar"];
    private static readonly Dictionary<string, string[]> Above = new() { ["darfur"] = ["sudan", "war"], ["sudan"] = ["war"] };

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> copies = [];
    private readonly Dictionary<string, string> stories = [];

    public void Dispose() => folder.Dispose();

    [Theory, InlineData(1, 1), InlineData(2, 3), InlineData(3, 5)]
    public void Every_count_is_that_of_counting_by_hand(int seed, int segments)
    {
        var random = new Random(seed);
        using var catalog = Make(random, segments, out var articles);
        for (var i = 0; i < 60; i++)
        {
            var request = Request(random);
            var about = $"{request} actors {string.Join(',', request.Actors)} topics {string.Join(',', request.Topics)}";
            var hits = articles.Where(article => Matches(article, request, null)).ToArray();
            catalog.Ask(request).Total.ShouldBe(Different(hits, request), about);
            foreach (var field in new[] { "outlet", "actor", "topic", "language" })
            {
                var expected = Count(request, articles.Where(article => Matches(article, request, field)), article => ValuesOf(article, field).DefaultIfEmpty(FacetValue.Unknown));
                var page = catalog.Facet(request, new FacetPageRequest(field), TestContext.Current.CancellationToken);
                page.Values.Where(value => value.Count > 0).Select(value => (value.Value, value.Count)).ShouldBe(expected, ignoreOrder: true, about);
                page.Total.ShouldBe(page.Values.Count);
            }

            var table = catalog.Cross(request, new CrossTableRequest("topic", i % 2 == 0 ? "actor" : "month"), TestContext.Current.CancellationToken);
            table.Total.ShouldBe(Different(hits, request));
            foreach (var (row, line) in table.Rows.Values.Zip(table.Cells))
            {
                row.Count.ShouldBe(Different(hits.Where(article => ValuesOf(article, "topic").Contains(row.Value)), request), about);
                line.ShouldBe(table.Columns.Values.Select(column => Different(hits.Where(article => ValuesOf(article, "topic").Contains(row.Value) && ValuesOf(article, table.Columns.Field).Contains(column.Value)), request)), about);
            }

            var years = catalog.Facet(request, new FacetPageRequest("date"), TestContext.Current.CancellationToken);
            years.Values.Select(value => (value.Value, value.Count))
                .ShouldBe(Count(request, articles.Where(article => Matches(article, request, "date")), article => ValuesOf(article, "year").DefaultIfEmpty(FacetValue.Unknown)), ignoreOrder: true, about);

            var bars = catalog.Ask(request with { Interval = DateInterval.Month }).Dates;
            bars.Bars.Where(bar => bar.Count > 0).Select(bar => (bar.Date, bar.Count)).ShouldBe(Count(request, hitsOf("date"), article => ValuesOf(article, "month")), ignoreOrder: true, about);
            bars.Undated.ShouldBe(Different(hitsOf("date").Where(article => article.Published is null), request), about);
            IEnumerable<Article> hitsOf(string but) => articles.Where(article => Matches(article, request, but));

            var unusual = catalog.Significant(request, "topic", 100, TestContext.Current.CancellationToken);
            (unusual.Articles, unusual.InCorpus).ShouldBe((Different(hits, request), Different(articles, request)));
            foreach (var value in unusual.Values)
            {
                value.Value.Count.ShouldBe(Different(hits.Where(article => ValuesOf(article, "topic").Contains(value.Value.Value)), request));
                value.InCorpus.ShouldBe(Different(articles.Where(article => ValuesOf(article, "topic").Contains(value.Value.Value)), request));
            }
        }
    }

    private ArticleCatalog Make(Random random, int segments, out IReadOnlyCollection<Article> articles)
    {
        File.WriteAllText(folder.File("topics.yml"), """
            topics:
              - {id: war, name: War, query: nothing}
              - {id: sudan, name: Sudan, query: nothing, parent: war}
              - {id: darfur, name: Darfur, query: nothing, parent: sudan}
              - {id: oil, name: Oil, query: nothing}
            """);
        var options = new CatalogOptions(folder.File("index"), null, folder.File("topics.yml"));
        var live = new Dictionary<string, Article>();
        for (var segment = 0; segment < segments; segment++)
        {
            using var writer = CatalogWriter.Open(options);
            for (var i = 0; i < 30; i++)
            {
                var article = Article(random, live.Count);
                live[article.Id] = article;
                writer.Put(article);
                if (random.Next(2) == 0) copies[article.Id] = $"copies {random.Next(20)}";
                if (random.Next(4) > 0) stories[article.Id] = $"story {random.Next(8)}";
            }

            foreach (var id in live.Keys.Where(_ => random.Next(6) == 0).ToArray())
            {
                writer.Delete(id).ShouldBeTrue();
                live.Remove(id);
            }

            writer.Commit();
        }

        articles = live.Values;
        GroupColumns.Set(options.IndexFolder, copies.Where(entry => live.ContainsKey(entry.Key)).ToDictionary(), stories.Where(entry => live.ContainsKey(entry.Key)).ToDictionary());
        return ArticleCatalog.Open(options);
    }

    private static Article Article(Random random, int number) => new()
    {
        Id = number.ToString(CultureInfo.InvariantCulture),
        Blocks = [new Block(BlockKind.Paragraph, random.Next(3) == 0 ? "harbour" : "rain")],
        Outlet = random.Next(5) == 0 ? null : Pick(random, Outlets),
        StatedActors = Some(random, Actors),
        StatedTopics = Some(random, Topics),
        StatedOnly = true,
        Language = Pick(random, Languages),
        Published = random.Next(6) == 0 ? null : new PublishedDate(new DateTime(2025 + random.Next(2), 1 + random.Next(3), 1 + random.Next(28)), DatePrecision.Day, null),
        Source = "test",
    };

    private static SearchRequest Request(Random random) => new()
    {
        Query = random.Next(3) == 0 ? "harbour" : "",
        Outlets = random.Next(3) == 0 ? [Pick(random, Outlets), FacetValue.Unknown] : [],
        Actors = random.Next(2) == 0 ? [.. Some(random, Actors), .. Some(random, [FacetValue.Unknown])] : [],
        ActorMatch = (FacetMatch)random.Next(2),
        Topics = random.Next(2) == 0 ? Some(random, Topics) : [],
        TopicMatch = (FacetMatch)random.Next(2),
        Languages = random.Next(4) == 0 ? ["en"] : [],
        NotLanguages = random.Next(4) == 0 ? ["ar"] : [],
        NotTopics = random.Next(4) == 0 ? [Pick(random, Topics)] : [],
        NotActors = random.Next(5) == 0 ? [Pick(random, Actors)] : [],
        From = random.Next(4) == 0 ? "2025-02" : null,
        To = random.Next(4) == 0 ? "2026-W06" : null,
        Count = random.Next(4) switch { 0 => SearchCounting.Copies, 1 => SearchCounting.Stories, 2 => SearchCounting.Articles, _ => null },
        FacetSize = 100,
        FacetSort = (FacetSort)random.Next(2),
    };

    /// <summary>Whether an article is a hit, the choice of one facet left aside unless all of its values must be there.</summary>
    private static bool Matches(Article article, SearchRequest request, string? but)
    {
        DateTime? day = article.Published?.Local;
        return (request.Query.Length == 0 || article.Body == request.Query)
            && (but == "outlet" || HasAny(article, "outlet", request.Outlets))
            && (request.ActorMatch == FacetMatch.All ? HasAll(article, "actor", request.Actors) : but == "actor" || HasAny(article, "actor", request.Actors))
            && (request.TopicMatch == FacetMatch.All ? HasAll(article, "topic", request.Topics) : but == "topic" || HasAny(article, "topic", request.Topics))
            && (but == "language" || HasAny(article, "language", request.Languages))
            && !request.NotLanguages.Contains(article.Language)
            && !ValuesOf(article, "topic").Intersect(request.NotTopics).Any()
            && !ValuesOf(article, "actor").Intersect(request.NotActors).Any()
            && (but == "date" || request.From is null || day >= new DateTime(2025, 2, 1))
            && (but == "date" || request.To is null || day < new DateTime(2026, 2, 9));
    }

    private static bool HasAny(Article article, string field, IReadOnlyList<string> chosen) => chosen.Count == 0 || chosen.Any(value => Has(article, field, value));

    private static bool HasAll(Article article, string field, IReadOnlyList<string> chosen) => chosen.All(value => Has(article, field, value));

    private static bool Has(Article article, string field, string value) =>
        value == FacetValue.Unknown ? ValuesOf(article, field).Length == 0 : ValuesOf(article, field).Contains(value);

    private static string[] ValuesOf(Article article, string field) => field switch
    {
        "outlet" => article.Outlet is null ? [] : [article.Outlet],
        "actor" => [.. article.StatedActors],
        "topic" => [.. article.StatedTopics.SelectMany(topic => Above.GetValueOrDefault(topic, []).Append(topic)).Distinct()],
        "year" => article.Published is { } date ? [date.Local.ToString("yyyy", CultureInfo.InvariantCulture)] : [],
        "month" => article.Published is { } date ? [date.Local.ToString("yyyy-MM", CultureInfo.InvariantCulture)] : [],
        _ => [article.Language],
    };

    private IEnumerable<(string, long)> Count(SearchRequest request, IEnumerable<Article> articles, Func<Article, IEnumerable<string>> values) =>
        articles.SelectMany(article => values(article).Select(value => (value, Group: GroupOf(article, request)))).Distinct().CountBy(pair => pair.value).Select(pair => (pair.Key, (long)pair.Value));

    /// <summary>How many articles, copies or stories these are.</summary>
    private long Different(IEnumerable<Article> articles, SearchRequest request) => articles.Select(article => GroupOf(article, request)).Distinct().Count();

    private string GroupOf(Article article, SearchRequest request) => request.Count switch
    {
        SearchCounting.Copies => copies.GetValueOrDefault(article.Id, article.Id),
        SearchCounting.Stories => stories.GetValueOrDefault(article.Id, article.Id),
        _ => article.Id,
    };

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    private static string[] Some(Random random, string[] values) => [.. values.Where(_ => random.Next(2) == 0)];
}
