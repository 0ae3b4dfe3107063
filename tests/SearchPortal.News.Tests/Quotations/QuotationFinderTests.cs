using SearchPortal.News.Quotations;

namespace SearchPortal.News.Tests.Quotations;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said: “We will vote in May.” Then he left.", "“We will vote in May.”")]
    [InlineData("\"We will vote in May\", he said.", "\"We will vote in May\"")]
    [InlineData("Er sagte: „Wir wählen nun im Mai.“", "„Wir wählen nun im Mai.“")]
    [InlineData("Il a dit : « Nous voterons en mai prochain. »", "« Nous voterons en mai prochain. »")]
    [InlineData("قال: «سوف نصوت في شهر مايو المقبل».", "«سوف نصوت في شهر مايو المقبل»")]
    public void What_stands_between_marks_is_found_with_them(string text, string quotation) => Found(text).ShouldBe([quotation]);

    [Theory]
    [InlineData("The film “Three Brave Men” was shown.")]
    [InlineData("It isn't what they'd say, and it's not what we'd want, isn't it so?")]
    [InlineData("A mark “that nobody ever closes again in this text")]
    [InlineData("“A quotation that goes on\nin another paragraph than its own”")]
    public void Names_apostrophes_and_lost_marks_are_no_quotations(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void A_lost_mark_does_not_hide_the_next_quotation() =>
        Found("“Lost mark\n\nHe said “we will vote in May” again.").ShouldBe(["“we will vote in May”"]);

    [Fact]
    public void Very_many_marks_cost_no_more_than_their_length()
    {
        var text = string.Concat(Enumerable.Repeat("“", 100_000));
        Found(text).ShouldBeEmpty();
    }

    private static string[] Found(string text) => [.. QuotationFinder.Find(text).Select(found => text[found.Start..found.End])];
}
