using SearchPortal.News.Stories;

namespace SearchPortal.News.Tests.Stories;

/// <summary>Groups after any changes are those that the same articles give at once.</summary>
public sealed class CopyGroupsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Groups_follow_from_the_articles_alone(int seed)
    {
        var news = new SampleNews(seed);
        var roots = Enumerable.Range(0, 4).Select(_ => news.Sentences(8)).ToArray();
        var corpus = new ListedArticles();
        var seen = 0;
        for (var round = 0; round < 25; round++)
        {
            for (var change = news.Next(4); change >= 0; change--)
            {
                var id = $"a{news.Next(24)}";
                if (news.Next(4) == 0) corpus.Delete(id);
                else corpus.Put(id, string.Join('\n', news.Changed(roots[news.Next(roots.Length)], news.Next(6))), news.Next(5) == 0 ? null : news.Next(6) * 40_000L);
            }

            corpus.Apply();
            var fresh = corpus.Fresh();
            corpus.Groups.ShouldBe(fresh.Groups, ignoreOrder: true, $"after round {round}");
            seen += fresh.Groups.Values.Distinct().Count();
        }

        seen.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_group_is_named_by_its_first_and_undated_ones_come_last()
    {
        var text = string.Join('\n', new SampleNews(3).Sentences(6));
        var corpus = new ListedArticles();
        corpus.Put("undated", text, null);
        corpus.Put("late", text, 900);
        corpus.Apply();
        corpus.Show().ShouldBe("late:late undated:late");

        corpus.Put("early", text, 100);
        corpus.Apply();
        corpus.Show().ShouldBe("early:early late:early undated:early");

        corpus.Delete("early");
        corpus.Apply();
        corpus.Show().ShouldBe("late:late undated:late");

        corpus.Delete("late");
        corpus.Apply();
        corpus.Show().ShouldBe("");
    }

    [Fact]
    public void A_group_whose_link_goes_parts()
    {
        var news = new SampleNews(5);
        var first = news.Sentences(10);
        var second = first[..6].Concat(news.Sentences(4)).ToArray();
        var third = second[..3].Concat(second[6..]).Concat(news.Sentences(2)).ToArray();
        var corpus = new ListedArticles();
        corpus.Put("a", string.Join('\n', first), 1);
        corpus.Put("b", string.Join('\n', second), 2);
        corpus.Put("c", string.Join('\n', third), 3);
        corpus.Apply();
        corpus.Show().ShouldBe("a:a b:a c:a");

        corpus.Delete("b");
        corpus.Apply();
        corpus.Show().ShouldBe("");
    }

    [Fact]
    public void A_chain_of_copies_of_copies_ends_where_nothing_of_the_first_is_left()
    {
        var news = new SampleNews(8);
        var text = news.Sentences(10);
        var corpus = new ListedArticles();
        for (var i = 0; i < 8; i++)
        {
            corpus.Put($"a{i}", string.Join('\n', text), i);
            text = [.. text[3..], .. news.Sentences(3)];
        }

        corpus.Apply();
        corpus.Groups["a1"].ShouldBe("a0");
        corpus.Groups.Values.ShouldNotBe(Enumerable.Repeat("a0", 8));
        corpus.Groups.GetValueOrDefault("a5").ShouldNotBe("a0");
    }

    /// <summary>Articles in memory, with groups as an index keeps them.</summary>
    private sealed class ListedArticles : ICopyCorpus
    {
        private readonly SortedDictionary<string, CopyText> articles = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string?> changed = [];

        public Dictionary<string, string> Groups { get; } = [];

        public void Put(string id, string text, long? published)
        {
            changed.TryAdd(id, Groups.GetValueOrDefault(id));
            Groups.Remove(id);
            articles[id] = CopyText.Of(SampleNews.Article(id, text), published);
        }

        public void Delete(string id)
        {
            if (!articles.Remove(id)) return;
            changed.TryAdd(id, Groups.GetValueOrDefault(id));
            Groups.Remove(id);
        }

        public void Apply()
        {
            foreach (var (id, group) in new CopyGroups(this).Update(changed))
            {
                if (group is null) Groups.Remove(id);
                else Groups[id] = group;
            }

            changed.Clear();
        }

        /// <summary>The same articles, all put at once.</summary>
        public ListedArticles Fresh()
        {
            var fresh = new ListedArticles();
            foreach (var (id, text) in articles)
            {
                fresh.articles[id] = text;
                fresh.changed[id] = null;
            }

            fresh.Apply();
            return fresh;
        }

        public string Show() => string.Join(' ', Groups.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}:{entry.Value}"));

        public ArticlePlace? PlaceOf(string id) => articles.TryGetValue(id, out var text) ? new ArticlePlace(text.Published, id) : null;

        public CopyText Read(string id) => articles[id];

        public IReadOnlyList<GroupedArticle> Candidates(string id)
        {
            var sketch = CopySketch.Of(articles[id]);
            return [.. articles.Where(other => other.Key != id && CopySketch.Of(other.Value).Intersect(sketch).Count() >= CopySketch.LeastOf(sketch)).Select(other => Grouped(other.Key))];
        }

        public IReadOnlyList<GroupedArticle> MembersOf(IReadOnlyCollection<string> groups) => [.. Groups.Where(entry => groups.Contains(entry.Value)).Select(entry => Grouped(entry.Key))];

        private GroupedArticle Grouped(string id) => new(PlaceOf(id)!.Value, Groups.GetValueOrDefault(id));
    }
}
