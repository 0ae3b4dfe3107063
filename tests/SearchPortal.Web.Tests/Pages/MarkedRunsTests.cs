using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class MarkedRunsTests
{
    [Fact]
    public void Text_is_split_at_its_matches() =>
        Show(new("one two three", [new(4, 3)])).ShouldBe("one [two] three");

    [Fact]
    public void A_match_at_either_end_leaves_no_empty_run() =>
        Show(new("one two", [new(0, 3), new(4, 3)])).ShouldBe("[one] [two]");

    [Fact]
    public void Text_without_matches_is_one_run() => Show(new("one", [])).ShouldBe("one");

    [Fact]
    public void Ranges_that_overlap_or_leave_the_text_lose_nothing()
    {
        var random = new Random(3);
        const string Text = "the quick brown fox";
        for (var i = 0; i < 2_000; i++)
        {
            var ranges = Enumerable.Range(0, random.Next(5)).Select(_ => new TextRange(random.Next(-5, 30), random.Next(-5, 30))).ToArray();
            string.Concat(MarkedRuns.Of(new(Text, ranges)).Select(run => run.Text)).ShouldBe(Text);
        }

        Show(new("abc", [new(1, int.MaxValue)])).ShouldBe("a[bc]");
    }

    private static string Show(MarkedText text) => string.Concat(MarkedRuns.Of(text).Select(run => run.IsMatch ? $"[{run.Text}]" : run.Text));
}
