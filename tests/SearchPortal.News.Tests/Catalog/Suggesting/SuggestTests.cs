using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Suggesting;

namespace SearchPortal.News.Tests.Catalog.Suggesting;

/// <summary>Names and headlines are suggested while they are typed.</summary>
public sealed class SuggestTests
{
    private const string Actors = """
        actors:
          - id: abdul-hamid-dbeibah
            name: Abdul Hamid Dbeibah
            kind: person
            spellings: [Dbeibah, Dbeibeh, الدبيبة, عبد الحميد دبيبة]
          - id: khalifa-haftar
            name: Khalifa Haftar
            kind: person
            spellings: [Haftar, Hifter]
          - id: nobody-here
            name: Dbeibah the Unmentioned
            kind: person
            spellings: [Unmentioned]
        """;

    private const string Topics = """
        topics:
          - id: ports
            name: Ports and harbours
            query: harbour
        """;

    [Theory]
    [InlineData("dbeib", "abdul-hamid-dbeibah")]
    [InlineData("hamid ab", "abdul-hamid-dbeibah")]
    [InlineData("دبي", "abdul-hamid-dbeibah")]
    [InlineData("hift", "khalifa-haftar")]
    [InlineData("hafatr", "khalifa-haftar")]
    [InlineData("unmen", "")]
    public void An_actor_that_articles_name_is_found_by_any_word_of_any_spelling(string typed, string expected)
    {
        using var index = Corpus();
        string.Join(' ', Group(index, typed, SuggestKind.Actor).Suggestions.Select(actor => actor.Value)).ShouldBe(expected);
    }

    [Fact]
    public void An_actor_carries_the_spelling_that_was_typed_and_the_number_of_articles()
    {
        using var index = Corpus();
        var actor = Group(index, "hift", SuggestKind.Actor).Suggestions.ShouldHaveSingleItem();
        Shown(actor.Label).ShouldBe("Khalifa Haftar []");
        Shown(actor.Spelling!).ShouldBe("Hifter [Hift]");
        actor.Articles.ShouldBe(2);
        actor.Articles.ShouldBe(index.Search("actor:khalifa-haftar").Total);
        Group(index, "khal", SuggestKind.Actor).Suggestions[0].Spelling.ShouldBeNull();
    }

    [Fact]
    public void Outlets_and_topics_are_ranked_by_their_articles()
    {
        using var index = Corpus();
        Group(index, "post", SuggestKind.Outlet).Suggestions.Select(outlet => (outlet.Value, outlet.Articles)).ShouldBe([("Evening Post", 3), ("Morning Post", 1)]);
        var topic = Group(index, "harb", SuggestKind.Topic).Suggestions.ShouldHaveSingleItem();
        (topic.Value, topic.Articles).ShouldBe(("ports", 3));
        Shown(topic.Label).ShouldBe("Ports and harbours [harb]");
    }

    [Fact]
    public void Headlines_that_have_all_words_come_newest_first_and_each_once()
    {
        using var index = Corpus();
        var headlines = Group(index, "harbour re", SuggestKind.Headline);
        headlines.Suggestions.Select(headline => headline.Value).ShouldBe(["new", "old"]);
        Shown(headlines.Suggestions[0].Label).ShouldBe("The harbour reopens [harbour|re]");
        headlines.Suggestions[0].Outlet.ShouldBe("Evening Post");
        headlines.Suggestions[0].Published.ShouldBe("2026-02-02");
        headlines.Total.ShouldBe(3);
        Group(index, "طرابلس دبي", SuggestKind.Headline).Suggestions.ShouldHaveSingleItem().Value.ShouldBe("arabic");
        Group(index, "reo harbour", SuggestKind.Headline).Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public void A_headline_may_be_typed_with_an_error_but_comes_behind_those_without()
    {
        using var index = Corpus();
        Group(index, "habrour", SuggestKind.Headline).Suggestions.Select(headline => headline.Value).ShouldBe(["new", "old"]);
        using var near = TestCatalog.Of(
            new { id = "right", title = "Copper falls", text = "x", date = "2020-01-01" },
            new { id = "near", title = "Cooper speaks", text = "x", date = "2026-01-01" });
        Group(near, "copper", SuggestKind.Headline).Suggestions.Select(headline => headline.Value).ShouldBe(["right", "near"]);
    }

    [Fact]
    public void Headlines_are_those_that_looking_at_each_finds()
    {
        string[] words = ["oil", "oils", "port", "ports", "deal", "dealer", "sea"];
        var random = new Random(6);
        var articles = Enumerable.Range(0, 60).Select(number => new
        {
            id = $"{number:00}",
            title = $"{string.Join(' ', Enumerable.Range(0, 3).Select(_ => words[random.Next(words.Length)]))} {number:00}",
            text = "x",
            date = $"2026-01-{1 + number % 28:00}",
        }).ToArray();
        using var index = TestCatalog.Of([.. articles]);
        foreach (var typed in new[] { "o", "oil", "po", "ports oil", "oil port", "sea d", "deal sea o", "zoo" })
        {
            var (whole, begun) = typed.Split(' ') is var all ? (all[..^1], all[^1]) : default;
            var expected = articles
                .Where(article => article.title.Split(' ') is var title && whole.All(title.Contains) && title.Any(word => word.StartsWith(begun, StringComparison.Ordinal)))
                .OrderByDescending(article => article.date, StringComparer.Ordinal).ThenBy(article => article.id, StringComparer.Ordinal)
                .Select(article => article.id).Take(5).ToArray();
            Group(index, typed, SuggestKind.Headline).Suggestions.Select(headline => headline.Value).Take(expected.Length).ShouldBe(expected, typed);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("…\ud800\0")]
    public void Nothing_typed_suggests_nothing(string typed)
    {
        using var index = Corpus();
        var answer = index.Catalog.Suggest(typed, cancellation: TestContext.Current.CancellationToken);
        answer.Groups.Select(group => group.Kind).ShouldBe(Enum.GetValues<SuggestKind>());
        answer.Groups.ShouldAllBe(group => group.Total == 0 && group.Suggestions.Count == 0);
    }

    [Fact]
    public void A_new_commit_is_suggested_and_counted()
    {
        using var index = Corpus();
        Group(index, "gazette", SuggestKind.Outlet).Total.ShouldBe(0);
        index.Add(new { id = "later", title = "Later", text = "x", outlet = "The Gazette" });
        index.Catalog.Refresh().ShouldBeTrue();
        Group(index, "gazette", SuggestKind.Outlet).Suggestions.ShouldHaveSingleItem().Articles.ShouldBe(1);
    }

    [Fact]
    public void A_size_out_of_bounds_is_refused()
    {
        using var index = Corpus();
        Should.Throw<ArgumentOutOfRangeException>(() => index.Catalog.Suggest("a", SuggestAnswer.MaxSize + 1, TestContext.Current.CancellationToken));
        Should.Throw<ArgumentOutOfRangeException>(() => index.Catalog.Suggest("a", -1, TestContext.Current.CancellationToken));
    }

    private static string Shown(MarkedText text) => $"{text.Text} [{string.Join('|', Marks.In(text))}]";

    private static SuggestGroup Group(TestCatalog index, string typed, SuggestKind kind) =>
        index.Catalog.Suggest(typed, cancellation: TestContext.Current.CancellationToken).Groups.Single(group => group.Kind == kind);

    private static TestCatalog Corpus() => new TestCatalog(Actors, Topics).Add(
        new { id = "old", title = "Harbour report", text = "Haftar spoke.", date = "2025-01-01", outlet = "Evening Post" },
        new { id = "new", title = "The harbour reopens", text = "Khalifa Haftar spoke.", date = "2026-02-02", outlet = "Evening Post" },
        new { id = "copy", title = "The harbour reopens", text = "Again.", date = "2025-12-12", outlet = "Evening Post" },
        new { id = "arabic", title = "الدبيبة في طرابلس", text = "تحدث الدبيبة عن الانتخابات.", outlet = "جريدة المساء" },
        new { id = "dbeibeh", title = "Dbeibeh answers", text = "The answer was short.", outlet = "Morning Post" });
}
