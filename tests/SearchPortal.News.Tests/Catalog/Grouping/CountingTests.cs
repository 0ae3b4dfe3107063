using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog.Grouping;

/// <summary>What readers see of copies and stories: four reports of a quake, two of them with one text, a report of a vote, and one without a date.</summary>
public sealed class CountingTests : IDisposable
{
    private readonly TestCatalog index = TestCatalog.Of(
        new { id = "q1", title = "Quake shakes coast", body = "The quake shook the coast at night.", outlet = "Daily", published = "2026-03-02T04:00:00Z" },
        new { id = "q2", title = "Quake at night", body = "The quake shook the coast at night.", outlet = "Evening", published = "2026-03-02T09:00:00Z" },
        new { id = "q3", title = "Coast counts damage", body = "After the quake, owners looked at cracked walls.", outlet = "Daily", published = "2026-03-03T09:00:00Z" },
        new { id = "q4", title = "Help on its way", body = "Lorries with tents left for the quake zone.", outlet = "Weekly" },
        new { id = "v1", title = "Vote put off", body = "The vote was put off until spring, said the board. No quake hinders it.", outlet = "Daily", published = "2026-03-04" });

    public CountingTests() => GroupColumns.Set(
        index.Options.IndexFolder,
        new Dictionary<string, string> { ["q1"] = "q1", ["q2"] = "q1" },
        new Dictionary<string, string> { ["q1"] = "q1", ["q2"] = "q1", ["q3"] = "q1", ["q4"] = "q1" });

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData(null, 5, "v1 q3 q2 q1 q4")]
    [InlineData(SearchCounting.Articles, 5, "v1 q3 q2 q1 q4")]
    [InlineData(SearchCounting.Copies, 4, "v1 q3 q2 q4")]
    [InlineData(SearchCounting.Stories, 2, "v1 q3")]
    public void Copies_and_stories_are_counted_and_listed_as_one(SearchCounting? count, long total, string ids)
    {
        var request = new SearchRequest { Query = "quake", Sort = SearchSort.Newest, Count = count };
        var answer = index.Search(request);

        answer.Total.ShouldBe(total);
        string.Join(' ', answer.Hits.Select(hit => hit.Id)).ShouldBe(ids);
        index.Catalog.Count(request, TestContext.Current.CancellationToken).Total.ShouldBe(total);
        using var export = index.Catalog.Export(request, TestContext.Current.CancellationToken);
        export.Total.ShouldBe(total);
        string.Join(' ', export.Read(TestContext.Current.CancellationToken).Select(article => article.Id)).ShouldBe(ids);
    }

    [Fact]
    public void A_story_counts_once_for_each_outlet_and_each_day_and_once_in_a_wider_period()
    {
        var request = new SearchRequest { Query = "quake", Count = SearchCounting.Stories, Interval = DateInterval.Day };
        var answer = index.Search(request);

        answer.Outlets.Values.Select(value => (value.Value, value.Count)).ShouldBe([("Daily", 2L), ("Evening", 1L), ("Weekly", 1L)]);
        answer.Dates.Bars.Select(bar => (bar.Date, bar.Count)).ShouldBe([("2026-03-02", 1L), ("2026-03-03", 1L), ("2026-03-04", 1L)]);
        answer.Dates.Undated.ShouldBe(1);
        index.Search(request with { Interval = DateInterval.Week }).Dates.Bars.ShouldBe([new DateBar("2026-W10", 2, false)]);
    }

    [Theory]
    [InlineData(null, 12)]
    [InlineData(null, 1)]
    [InlineData("2026", 12)]
    [InlineData("2026-03", 2)]
    [InlineData("2026-W10", 31)]
    [InlineData("no date", 12)]
    public void An_answer_lists_its_periods_as_the_facet_of_dates_does(string? parent, int size)
    {
        foreach (var count in Enum.GetValues<SearchCounting>())
        {
            foreach (var request in new[] { new SearchRequest { Query = "quake" }, new SearchRequest { Query = "quake", From = "2026-03-03" }, new SearchRequest { Query = "quake", From = "no date" } })
            {
                var listed = index.Search(request with { Count = count }).Periods(parent, size);

                var asked = index.Catalog.Facet(request with { Count = count, FacetSize = size }, new FacetPageRequest("date") { Parent = parent }, TestContext.Current.CancellationToken);
                listed.Values.ShouldBe(asked.Values, $"{count} {request.From}");
                (listed with { Values = asked.Values }).ShouldBe(asked, $"{count} {request.From}");
            }
        }
    }

    [Fact]
    public void A_hit_tells_its_copies_and_its_story_in_the_whole_index()
    {
        var hits = index.Search(new SearchRequest { Query = "night", Count = SearchCounting.Copies, ListsCopies = true }).Hits;

        var hit = hits.ShouldHaveSingleItem();
        (hit.Copies, hit.Others, hit.StoryId, hit.StorySize).ShouldBe((1L, 1L, "q1", 4L));
        hit.CopyList.ShouldHaveSingleItem().Id.ShouldBe(hit.Id == "q1" ? "q2" : "q1");
        var alone = index.Search("vote").Hits[0];
        (alone.Copies, alone.Others, alone.StoryId, alone.StorySize, alone.CopyList.Count).ShouldBe((0L, 0L, null, 0L, 0));
    }

    [Theory, InlineData("q1"), InlineData("q3"), InlineData("q2")]
    public void A_story_lists_its_reports_in_the_order_of_time_under_the_id_of_any_of_them(string id)
    {
        var story = index.Catalog.Story(id).ShouldNotBeNull();

        (story.Id, story.Total).ShouldBe(("q1", 4L));
        story.Reports.Select(report => (report.Id, report.CopyOf)).ShouldBe([("q1", null), ("q2", "q1"), ("q3", null), ("q4", null)]);
        story.Reports[0].ShouldBe(new("q1", "Quake shakes coast", false, "Daily", null, "2026-03-02T04:00:00Z", "en", null));
    }

    [Fact]
    public void What_is_in_no_story_has_none()
    {
        index.Catalog.Story("v1").ShouldBeNull();
        index.Catalog.Story("nothing").ShouldBeNull();
        index.Catalog.CopiesOf("nothing").ShouldBeNull();
        index.Catalog.CopiesOf("v1")!.ShouldBeEmpty();
        index.Catalog.CopiesOf("q2")!.Select(copy => copy.Id).ShouldBe(["q1"]);
    }

    [Fact]
    public void An_article_knows_its_copies_and_its_story()
    {
        var view = index.Catalog.Get("q2").ShouldNotBeNull();

        view.Copies.Select(copy => copy.Id).ShouldBe(["q1"]);
        view.CopyCount.ShouldBe(1);
        view.Story!.Reports.Count.ShouldBe(4);
        index.Catalog.Get("v1")!.Story.ShouldBeNull();
    }

    [Fact]
    public void A_cursor_passes_each_story_once()
    {
        using var many = new TestCatalog();
        many.Add([.. Enumerable.Range(0, 60).Select(i => (object)new { id = $"a{i}", body = "rain " + string.Join(' ', Enumerable.Repeat("rain", i % 7)), published = $"2026-03-{1 + i % 28:00}" })]);
        GroupColumns.Set(many.Options.IndexFolder, new Dictionary<string, string>(), Enumerable.Range(0, 60).Where(i => i % 3 > 0).ToDictionary(i => $"a{i}", i => $"a{i % 10}"));
        var request = new SearchRequest { Query = "rain", Size = 4, Count = SearchCounting.Stories, WantsCursor = true };
        var whole = many.Search(request with { Size = 100 });

        whole.Total.ShouldBe(whole.Hits.Count);
        whole.Hits.Sum(hit => 1 + hit.Others).ShouldBe(60);
        var ids = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = many.Search(request with { Cursor = cursor });
            page.Total.ShouldBe(whole.Total);
            ids.AddRange(page.Hits.Select(hit => hit.Id));
            if ((cursor = page.NextCursor) is null) break;
        }

        ids.ShouldBe(whole.Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void A_story_that_matches_all_words_and_most_of_them_is_counted_once()
    {
        using var some = new TestCatalog();
        string[] bodies = ["copper tin zinc", "copper tin", "copper zinc", "copper tin", "tin zinc", "copper"];
        some.Add([.. bodies.Select((body, i) => (object)new { id = $"a{i}", body, outlet = i % 2 == 0 ? "Daily" : "Evening", published = $"2026-03-{1 + i:00}" })]);
        GroupColumns.Set(some.Options.IndexFolder, new Dictionary<string, string>(), new Dictionary<string, string> { ["a0"] = "a0", ["a1"] = "a0", ["a2"] = "a2", ["a3"] = "a2" });
        var request = new SearchRequest { Query = "copper tin zinc", Count = SearchCounting.Stories };
        var answer = some.Search(request);

        (answer.Total, answer.TotalPartial).ShouldBe((1L, 2L));
        answer.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal).ShouldBe(["a0", "a2", "a4"]);
        // The second article of the first story is at another outlet: the story counts there, too.
        answer.Outlets.Values.Select(value => (value.Value, value.Count)).ShouldBe([("Daily", 3L), ("Evening", 2L)]);
        foreach (var value in answer.Outlets.Values)
        {
            var narrowed = some.Search(request with { Outlets = [value.Value] });
            (narrowed.Total + narrowed.TotalPartial).ShouldBe(value.Count);
        }

        var table = some.Catalog.Cross(request, new CrossTableRequest("outlet", "month"), TestContext.Current.CancellationToken);
        table.Cells.ShouldBe([[3L], [2L]]);
    }
}
