using SearchPortal.Indexer.Output;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a\nb", "a\\u000Ab")]
    [InlineData("\u001b[2Jx", "\\u001B[2Jx")]
    [InlineData("a\u202eb", "a\\u202Eb")]
    [InlineData("a\u2028b", "a\\u2028b")]
    [InlineData("حفتر é", "حفتر é")]
    public void Text_of_unknown_origin_stays_on_its_line(string text, string shown) => PlainText.OneLine(text).ShouldBe(shown);

    [Fact]
    public void A_long_text_is_cut() => PlainText.OneLine(new string('x', 5000)).Length.ShouldBeLessThan(1100);

    [Fact]
    public void A_problem_says_source_line_what_and_remedy() =>
        PlainText.Problem(new SourceProblem { Source = "in/a.jsonl", Line = 3, What = "is no JSON", Remedy = "Repair the line" })
            .ShouldBe("in/a.jsonl:3: is no JSON. Repair the line.");

    [Fact]
    public void A_problem_of_a_whole_file_has_no_line() =>
        PlainText.Problem(new SourceProblem { Source = "in/a.txt", What = "is empty", Remedy = "Remove it." })
            .ShouldBe("in/a.txt: is empty. Remove it.");
}
