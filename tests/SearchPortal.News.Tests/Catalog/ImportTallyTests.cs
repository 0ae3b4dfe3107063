using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Catalog;

public sealed class ImportTallyTests
{
    private readonly ImportTally tally = new();

    [Fact]
    public void What_a_problem_quotes_does_not_make_it_another_reason()
    {
        tally.Count(Problem("the line is not valid UTF-8 at byte 17 of the file"));
        tally.Count(Problem("the line is not valid UTF-8 at byte 3001 of the file"));
        tally.Count(Problem("has no web address (\"x\")"));

        Summary().Skipped.ShouldBe([
            new ReasonCount("the line is not valid UTF-8 at byte … of the file", 2),
            new ReasonCount("has no web address (…)", 1)]);
    }

    [Fact]
    public void A_value_that_was_left_out_skips_no_article()
    {
        tally.Count(Problem("has no date") with { ArticleIsKept = true });

        Summary().Skipped.ShouldBeEmpty();
        Summary().LeftOut.ShouldBe([new ReasonCount("has no date", 1)]);
        Summary().IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Endlessly_many_reasons_become_one()
    {
        for (var i = 0; i < 1000; i++) tally.PassOver("is a " + new string('x', i) + i.ToString(CultureInfo.InvariantCulture));

        Summary().PassedOver.Count.ShouldBe(ImportTally.MaxReasons + 1);
        Summary().PassedOver[0].ShouldBe(new ReasonCount(ImportTally.OtherReasons, 1000 - ImportTally.MaxReasons));
    }

    [Fact]
    public void Files_that_are_passed_over_leave_an_import_complete()
    {
        tally.PassOver("is a README");
        Summary().IsComplete.ShouldBeTrue();
    }

    private ImportSummary Summary() => tally.Summary(interrupted: false, TimeSpan.FromSeconds(1));

    private static SourceProblem Problem(string what) => new() { Source = "in/a.jsonl", What = what, Remedy = "Mend it" };
}
