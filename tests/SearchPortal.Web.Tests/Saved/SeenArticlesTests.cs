using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Saved;

namespace SearchPortal.Web.Tests.Saved;

public sealed class SeenArticlesTests
{
    [Fact]
    public void What_was_not_there_before_is_new_wherever_it_stands() =>
        Seen("a", "b", "c").NewOf(Found("x", "a", "y", "c", "z")).ShouldBe(["x", "y", "z"]);

    [Fact]
    public void What_went_away_makes_nothing_new() => Seen("a", "b", "c").NewOf(Found("c")).ShouldBeEmpty();

    [Fact]
    public void What_is_kept_is_read_again()
    {
        var seen = SeenArticles.Read(Seen("a", "b").ToBytes());
        seen.NewOf(Found("b", "d")).ShouldBe(["d"]);
        SeenArticles.Read([1, 2, 3]).NewOf(Found("a")).ShouldBe(["a"]);
    }

    [Fact]
    public void Of_very_many_articles_older_ones_that_move_up_are_not_new()
    {
        var all = Enumerable.Range(0, SeenArticles.Most + 100).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        var seen = SeenArticles.Of(new NewestIds(all[..SeenArticles.Most], all.Length, 1, null));
        seen.ToBytes().Length.ShouldBe(SeenArticles.Most * 8);
        // Fifty of them are deleted, and one comes that is newer.
        seen.NewOf(new NewestIds(["new", .. all[50..(SeenArticles.Most + 49)]], all.Length - 49, 2, null)).ShouldBe(["new"]);
        seen.NewOf(Found("other", "than all")).ShouldBe(["other", "than all"]);
    }

    private static SeenArticles Seen(params string[] ids) => SeenArticles.Of(Found(ids));

    private static NewestIds Found(params string[] ids) => new(ids, ids.Length, 1, null);
}
