using SearchPortal.News.Stories;

namespace SearchPortal.News.Tests.Stories;

/// <summary>Stories after any changes are those that the same reports give at once. A report is here a list of words, and the likeness of two the share of common ones.</summary>
public sealed class StoryGroupsTests
{
    private const long Day = 86_400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Stories_follow_from_the_reports_alone(int seed)
    {
        var random = new Random(seed);
        var corpus = new ListedReports();
        var seen = 0;
        for (var round = 0; round < 30; round++)
        {
            for (var change = random.Next(4); change >= 0; change--)
            {
                var id = $"r{random.Next(30)}";
                if (random.Next(4) == 0) corpus.Delete(id);
                else corpus.Put(id, random.Next(6) == 0 ? null : random.Next(8) * Day, [.. Enumerable.Range(0, 4).Select(_ => random.Next(12))]);
            }

            corpus.Apply();
            var fresh = corpus.Fresh();
            corpus.Stories.ShouldBe(fresh.Stories, ignoreOrder: true, $"after round {round}");
            seen += fresh.Stories.Values.Distinct().Count();
        }

        seen.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_report_joins_the_story_that_it_is_most_like()
    {
        var corpus = new ListedReports();
        corpus.Put("a1", 0, [1, 2, 3, 4]);
        corpus.Put("a2", 1, [1, 2, 3, 4]);
        corpus.Put("b1", 2, [5, 6, 7, 8]);
        corpus.Put("c", 3, [3, 5, 6, 7, 8]);
        corpus.Apply();

        corpus.Show().ShouldBe("a1:a1 a2:a1 b1:b1 c:b1");
    }

    [Fact]
    public void Of_several_stories_a_report_joins_the_one_with_the_report_it_is_most_like()
    {
        var corpus = new ListedReports();
        corpus.Put("a1", 0, [1, 2, 3, 4]);
        corpus.Put("a2", 1, [1, 2, 5, 6, 7]);
        corpus.Put("b1", 2, [8, 9, 10]);
        corpus.Put("c", 3, [1, 5, 6, 7, 8, 9, 10]);
        corpus.Apply();

        corpus.Show().ShouldBe("a1:a1 a2:a1 c:a1", "four words like a2, one like a1, three like b1");
    }

    [Fact]
    public void What_is_like_one_report_of_a_story_alone_stays_out()
    {
        var corpus = new ListedReports();
        corpus.Put("a1", 0, [1, 2, 3, 4]);
        corpus.Put("a2", 1, [1, 2, 3, 4]);
        corpus.Put("a3", 2, [1, 2, 3, 4, 5, 6, 7, 8]);
        corpus.Put("b", 3, [5, 6, 7, 8]);
        corpus.Apply();

        corpus.Show().ShouldBe("a1:a1 a2:a1 a3:a1");
    }

    [Fact]
    public void A_story_takes_nothing_that_came_out_long_after_its_first()
    {
        var corpus = new ListedReports();
        for (var day = 0; day < 6; day++) corpus.Put($"a{day}", day * Day, [1, 2, 3, 4]);
        corpus.Apply();

        corpus.Show().ShouldBe("a0:a0 a1:a0 a2:a0 a3:a0 a4:a4 a5:a4");

        corpus.Delete("a0");
        corpus.Apply();
        corpus.Show().ShouldBe("a1:a1 a2:a1 a3:a1 a4:a1");
    }

    [Fact]
    public void A_report_without_a_date_must_be_more_alike()
    {
        var corpus = new ListedReports();
        corpus.Put("a", 0, [1, 2, 3, 4, 5, 6]);
        corpus.Put("dated", Day, [1, 2]);
        corpus.Put("undated", null, [1, 2]);
        corpus.Put("certain", null, [1, 2, 3, 4, 5, 6]);
        corpus.Apply();

        corpus.Show().ShouldBe("a:a certain:a dated:a");
    }

    /// <summary>Reports in memory, with stories as an index keeps them.</summary>
    private sealed class ListedReports : IStoryCorpus
    {
        private readonly SortedDictionary<string, (long? Published, int[] Words)> reports = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string?> changed = [];

        public Dictionary<string, string> Stories { get; } = [];

        public void Put(string id, long? published, int[] words)
        {
            changed.TryAdd(id, Stories.GetValueOrDefault(id));
            Stories.Remove(id);
            reports[id] = (published, words);
        }

        public void Delete(string id)
        {
            if (!reports.Remove(id)) return;
            changed.TryAdd(id, Stories.GetValueOrDefault(id));
            Stories.Remove(id);
        }

        public void Apply()
        {
            foreach (var (story, members) in new StoryGroups(this).Update(changed))
            {
                foreach (var id in members)
                {
                    if (members.Count > 1) Stories[id] = story;
                    else Stories.Remove(id);
                }
            }

            changed.Clear();
        }

        public ListedReports Fresh()
        {
            var fresh = new ListedReports();
            foreach (var (id, report) in reports) fresh.Put(id, report.Published, report.Words);
            fresh.Apply();
            return fresh;
        }

        public string Show() => string.Join(' ', Stories.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}:{entry.Value}"));

        public ArticlePlace? PlaceOf(string id) => reports.TryGetValue(id, out var report) ? new ArticlePlace(report.Published, id) : null;

        public IReadOnlyList<LikeReport> LikeTo(string id) =>
            [.. reports.Where(other => other.Key != id).Select(other => new LikeReport(Grouped(other.Key), Likeness(reports[id].Words, other.Value.Words))).Where(like => like.Likeness > 0)];

        public IReadOnlyList<GroupedArticle> ReportsOf(string story) => [.. Stories.Where(entry => entry.Value == story).Select(entry => Grouped(entry.Key))];

        private GroupedArticle Grouped(string id) => new(PlaceOf(id)!.Value, Stories.GetValueOrDefault(id));

        // Four common words are enough for undated reports, two for others.
        private static double Likeness(int[] one, int[] other) => one.Intersect(other).Count() * 0.5;
    }
}
