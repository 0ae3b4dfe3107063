using SearchPortal.News.Catalog.Suggesting;

namespace SearchPortal.News.Tests.Catalog.Suggesting;

/// <summary>Articles that are like one share its telling words and its actors.</summary>
public sealed class SimilarTests
{
    private const string Actors = """
        actors:
          - id: khalifa-haftar
            name: Khalifa Haftar
            kind: person
            spellings: [Haftar, Hifter, حفتر]
        """;

    [Fact]
    public void Articles_that_share_most_come_first_and_say_what_they_share()
    {
        using var index = Corpus();
        var answer = Similar(index, "refinery").ShouldNotBeNull();
        answer.Hits.Select(hit => hit.Id).ShouldBe(["refinery-again", "refinery-short"]);
        answer.Hits[0].Words.ShouldBe(["refinery", "Zawiya", "Fire"], ignoreOrder: true);
        answer.Hits[0].Title.ShouldBe("Fires at Zawiya refineries");
        answer.Total.ShouldBe(2);
        answer.Words.ShouldNotContain("the");
        answer.Hits.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void An_actor_is_shared_in_any_spelling_and_any_language()
    {
        using var index = Corpus();
        var hit = Similar(index, "haftar")!.Hits.ShouldHaveSingleItem();
        hit.Id.ShouldBe("arabic");
        hit.Actors.ShouldHaveSingleItem().Name.ShouldBe("Khalifa Haftar");
        hit.Words.ShouldBe(["بنغازي"]);
    }

    [Fact]
    public void The_article_itself_is_none_of_them()
    {
        using var index = Corpus();
        foreach (var article in index.Search("").Hits) Similar(index, article.Id)!.Hits.Select(hit => hit.Id).ShouldNotContain(article.Id);
    }

    [Fact]
    public void Size_bounds_the_hits_and_not_the_total()
    {
        using var index = Corpus();
        var answer = index.Catalog.Similar("refinery", 1, TestContext.Current.CancellationToken)!;
        answer.Hits.Count.ShouldBe(1);
        answer.Total.ShouldBe(2);
        Should.Throw<ArgumentOutOfRangeException>(() => index.Catalog.Similar("refinery", SimilarAnswer.MaxSize + 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_article_of_which_no_word_is_anywhere_else_is_like_none()
    {
        using var index = Corpus();
        Similar(index, "alone")!.Hits.ShouldBeEmpty();
        Similar(index, "alone")!.Total.ShouldBe(0);
        Similar(index, "no such id").ShouldBeNull();
    }

    private static SimilarAnswer? Similar(TestCatalog index, string id) => index.Catalog.Similar(id, cancellation: TestContext.Current.CancellationToken);

    private static TestCatalog Corpus() => new TestCatalog(Actors).Add([
        new { id = "refinery", title = "Fire at the Zawiya refinery", text = "The refinery burned. The fire began at night." },
        new { id = "refinery-again", title = "Fires at Zawiya refineries", text = "The refinery of Zawiya is on fire." },
        new { id = "refinery-short", title = "Zawiya", text = "A refinery." },
        new { id = "haftar", title = "Haftar speaks", text = "Field marshal Khalifa Haftar spoke in بنغازي." },
        new { id = "arabic", title = "حفتر في بنغازي", text = "تحدث المشير." },
        new { id = "alone", title = "Lighthouse", text = "Lamps." },
        .. Enumerable.Range(0, 5).Select(number => new { id = $"other{number}", title = "Football", text = "The match ended at night." })]);
}
