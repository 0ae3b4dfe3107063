using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.Web.Api;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Tests.Documents;

/// <summary>The API answers with the names that its document lists, and takes the parameters that it lists.</summary>
[Collection(OverSeeds.Name)]
public sealed class ApiDocumentTests(TestPortal portal, SeedCatalog seeds) : IClassFixture<TestPortal>
{
    private static readonly RepositoryDocument Document = RepositoryDocument.Of("docs/api.md");

    [Fact]
    public async Task A_search_has_the_names_that_are_listed()
    {
        var answer = await portal.Json("/api/v1/search?q=zinc&explain=1,plan");
        Names(answer).ShouldBe(Listed("The answer"), ignoreOrder: true);
        Names(answer.GetProperty("hits")[0]).ShouldBe(Listed("A hit"), ignoreOrder: true);
        Names(answer.GetProperty("plan")[0]).ShouldBe(Listed("How the index was searched"), ignoreOrder: true);
        Names(answer.GetProperty("query")).ShouldBe(Listed("How the question was understood"), ignoreOrder: true);
    }

    [Fact]
    public async Task An_article_has_the_names_that_are_listed() =>
        Names(await portal.Json("/api/v1/articles/plain")).ShouldBe(Listed("GET /api/v1/articles/{id}"), ignoreOrder: true);

    [Fact]
    public async Task A_story_has_the_names_that_are_listed()
    {
        using var quake = TestPortal.OfQuake();
        var story = await quake.Json("/api/v1/stories/quake/later");
        Names(story).ShouldBe(Listed("The story"), ignoreOrder: true);
        Names(story.GetProperty("reports")[0]).ShouldBe(Listed("A report"), ignoreOrder: true);
        story.GetProperty("id").GetString().ShouldBe("quake/first");
        Names((await quake.Json("/api/v1/articles/quake/copy")).GetProperty("copies")[0]).ShouldBe(Listed("A report"), ignoreOrder: true);
        (await quake.Json("/api/v1/stories/quake/other")).GetProperty("status").GetInt32().ShouldBe(404);
        (await quake.Json("/api/v1/stories/quake/first?q=a")).GetProperty("status").GetInt32().ShouldBe(400);
    }

    [Fact]
    public async Task Versions_and_changes_have_the_names_that_are_listed()
    {
        using var quake = TestPortal.OfQuake();
        var versions = await quake.Json("/api/v1/articles/quake/other/versions");
        Names(versions).ShouldBe(Listed("The versions"), ignoreOrder: true);
        versions.GetProperty("versions").EnumerateArray().ShouldAllBe(version => Names(version).Order().SequenceEqual(Listed("A version").Order()));
        var changes = await quake.Json(versions.GetProperty("versions")[1].GetProperty("changes").GetString()!);
        Names(changes).ShouldBe(Listed("The changes"), ignoreOrder: true);
        changes.GetProperty("paragraphs")[0].GetProperty("kind").GetString().ShouldBe("changed");
        changes.GetProperty("paragraphs")[0].GetProperty("runs")[1].GetProperty("kind").GetString().ShouldBe("removed");
        (await quake.Json("/api/v1/articles/quake/other/changes?version=two")).GetProperty("status").GetInt32().ShouldBe(400);
        (await quake.Json("/api/v1/articles/quake/other/versions?q=a")).GetProperty("status").GetInt32().ShouldBe(400);
        (await quake.Json("/api/v1/articles/quake/first/changes")).GetProperty("status").GetInt32().ShouldBe(404);
    }

    [Fact]
    public async Task Suggestions_have_the_names_that_are_listed()
    {
        var answer = await portal.Json("/api/v1/suggest?q=dbeibah");
        Names(answer).ShouldBe(Listed("The suggestions"), ignoreOrder: true);
        var suggestions = answer.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("suggestions").EnumerateArray());
        suggestions.SelectMany(Names).Distinct().ShouldBe(Listed("A suggestion"), ignoreOrder: true);
    }

    [Fact]
    public async Task Similar_articles_have_the_names_that_are_listed()
    {
        var answer = await portal.Json("/api/v1/similar?id=partial/two");
        Names(answer).ShouldBe(Listed("The similar articles"), ignoreOrder: true);
        Names(answer.GetProperty("hits")[0]).ShouldBe(Listed("A similar article"), ignoreOrder: true);
    }

    [Fact]
    public async Task Facets_and_tables_have_the_names_that_are_listed()
    {
        Names(await portal.Json("/api/v1/facets/outlet")).ShouldBe(Listed("The values of a facet"), ignoreOrder: true);
        Names(await portal.Json("/api/v1/significant/outlet")).ShouldBe(Listed("The significant values"), ignoreOrder: true);
        Names(await portal.Json("/api/v1/cross?rows=outlet&columns=year")).ShouldBe(Listed("The table of two facets"), ignoreOrder: true);
    }

    [Fact]
    public async Task Actors_outlets_and_topics_have_the_names_that_are_listed()
    {
        var list = await portal.Json("/api/v1/actors");
        Names(list).ShouldBe(Listed("A list of them"), ignoreOrder: true);
        Names(list.GetProperty("values")[0]).Except(Listed("One of the list")).ShouldBeEmpty();
        var actor = await portal.Json("/api/v1/actors/abdul-hamid-dbeibah");
        Names(actor).ShouldBe(Listed("What is known of one"), ignoreOrder: true);
        Names(actor.GetProperty("facts")).ShouldBe(Listed("What lists say of it"), ignoreOrder: true);
        Names(await portal.Json("/api/v1/topics/ports")).Except(Listed("What is known of one")).ShouldBeEmpty();
        (await portal.Json("/api/v1/outlets/none")).GetProperty("status").GetInt32().ShouldBe(404);
        (await portal.Json("/api/v1/outlets/Evening%20Post?q=a")).GetProperty("status").GetInt32().ShouldBe(400);
    }

    [Fact]
    public async Task A_comparison_has_the_names_that_are_listed()
    {
        var comparison = await portal.Json("/api/v1/compare?q=ships&q=copper&interval=year");
        Names(comparison).ShouldBe(Listed("The comparison"), ignoreOrder: true);
        Names(comparison.GetProperty("series")[0]).ShouldBe(Listed("One of the searches"), ignoreOrder: true);
        (await portal.Json("/api/v1/compare")).GetProperty("parameter").GetString().ShouldBe("q");
    }

    [Fact]
    public async Task A_report_on_spellings_has_the_names_that_are_listed() =>
        Names(await portal.Json("/api/v1/spellings?name=Dbeibeh")).ShouldBe(Listed("The spelling report"), ignoreOrder: true);

    [Fact]
    public async Task An_exported_line_has_no_name_that_is_not_listed()
    {
        using var response = await portal.Get("/api/v1/export");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.SelectMany(line => Names(JsonDocument.Parse(line).RootElement)).Except(Listed("A line of the export")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_parameter_is_listed()
    {
        var request = new SearchRequest
        {
            Query = "q",
            Outlets = ["o"],
            Actors = ["a"],
            Topics = ["t"],
            Languages = ["l"],
            NotOutlets = ["o"],
            NotActors = ["a"],
            NotTopics = ["t"],
            NotLanguages = ["l"],
            ActorMatch = FacetMatch.All,
            TopicMatch = FacetMatch.All,
            Cursor = "c",
            FacetSort = FacetSort.Label,
            From = "2025",
            To = "2026",
            Undated = true,
            Match = WordRule.Any,
            Rank = Ranking.Bm25,
            Freshness = 7,
            Sort = SearchSort.Oldest,
            Count = SearchCounting.Stories,
            Page = 2,
            Size = 1,
            Variants = false,
            Spellings = ["s"],
            NotSpellings = ["s"],
            Interval = DateInterval.Day,
            FacetSize = 1,
            Explain = true,
            Pinned = 3,
        };
        Listed("GET /api/v1/search").ShouldBe(SearchUrl.Parameters(request).Select(parameter => parameter.Key), ignoreOrder: true);
    }

    [Fact]
    public void Every_example_finds_something()
    {
        var examples = Document.Code.Where(line => line.StartsWith("curl 'http", StringComparison.Ordinal)).Select(line => new Uri(line.Split('\'')[1])).ToArray();
        examples.Length.ShouldBeGreaterThanOrEqualTo(4);
        examples.Where(example => !FindsSomething(example)).ShouldBeEmpty();
    }

    private bool FindsSomething(Uri address)
    {
        var parameters = QueryHelpers.ParseQuery(address.Query);
        if (address.AbsolutePath == SuggestEndpoint.Path) return seeds.Catalog.Suggest(parameters["q"].ToString()).Groups.Any(group => group.Total > 0);
        if (address.AbsolutePath == SpellingsEndpoint.Path) return seeds.Catalog.Spellings(SpellingsUrl.Read(new QueryCollection(parameters), "format", "table").Report).Total > 0;
        if (address.AbsolutePath == SimilarEndpoint.Path) return seeds.Catalog.Similar(parameters["id"].ToString()) is { Total: > 0 };
        if (address.AbsolutePath == CompareEndpoint.Path) return seeds.Catalog.Compare(CompareUrl.Read(new QueryCollection(parameters)).Request, TestContext.Current.CancellationToken).Series.All(series => series.Articles > 0);
        foreach (var kind in ProfileRequest.Fields.Where(kind => address.AbsolutePath.StartsWith(ProfileUrl.ApiPathOf(kind) + "/", StringComparison.Ordinal)))
            return seeds.Catalog.Profile(new ProfileRequest(kind, ProfileUrl.ReadId(address.AbsolutePath, ProfileUrl.ApiPathOf(kind) + "/")!)) is { Value.Count: > 0 };
        var read = ApiParameters.WithSearch(new QueryCollection(parameters), out var request, "contains", "rows", "columns", "rows.size", "format");
        read.Problems.ShouldBeEmpty();
        var (end, cancellation) = (address.Segments[^1], TestContext.Current.CancellationToken);
        if (ProfileRequest.Fields.FirstOrDefault(kind => address.AbsolutePath == ProfileUrl.ApiPathOf(kind)) is { } listed) return seeds.Catalog.Facet(request, new FacetPageRequest(listed), cancellation).Total > 0;
        if (address.AbsolutePath == FacetEndpoint.Pattern.Replace("{field}", end, StringComparison.Ordinal))
            return seeds.Catalog.Facet(request, new FacetPageRequest(end) { Contains = parameters.TryGetValue("contains", out var sought) ? sought.ToString() : null }, cancellation).Total > 0;
        if (address.AbsolutePath == SignificantEndpoint.Pattern.Replace("{field}", end, StringComparison.Ordinal)) return seeds.Catalog.Significant(request, end, 10, cancellation).Values.Count > 0;
        if (address.AbsolutePath == CrossEndpoint.Path)
            return seeds.Catalog.Cross(request, new CrossTableRequest(parameters["rows"].ToString(), parameters["columns"].ToString()), cancellation).Cells.Any(row => row.Any(count => count > 0));
        if (address.AbsolutePath == ExportEndpoint.Path)
        {
            using var export = seeds.Catalog.Export(request, cancellation);
            return export.Total > 0;
        }

        if (address.AbsolutePath == SearchEndpoint.Path) return seeds.Catalog.Search(request, TestContext.Current.CancellationToken).Total > 0;
        var view = seeds.Catalog.Get(ArticleUrl.ReadId(address.PathAndQuery, ArticleUrl.ApiPath)!, request.Query);
        return view is not null && view.Blocks.Any(block => block.Ranges.Count > 0);
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> Listed(string heading) => Document.Rows(heading).SelectMany(row => RepositoryDocument.SpansOf(row[0]));
}
