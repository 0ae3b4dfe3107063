using SearchPortal.Indexer.Output;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Tests.Output;

public sealed class ProblemLinesTests
{
    [Fact]
    public void The_first_problems_of_a_kind_have_a_line_and_the_others_are_announced_once()
    {
        var problems = new ProblemLines(isWhole: false);

        var lines = Enumerable.Range(1, 1000).SelectMany(line => problems.Of(Problem(line, $"has no date that can be used (\"{line}.13.2026\")"))).ToList();

        lines.Count.ShouldBe(ProblemLines.MostOfAKind + 1);
        lines[0].ShouldBe("in/a.jsonl:1: has no date that can be used (\"1.13.2026\"). Mend it.");
        lines[^1].ShouldBe("From here on, those that say \u201Chas no date that can be used (…)\u201D are only counted. --all-problems shows each of them.");
        problems.Of(Problem(1001, "is empty")).ShouldBe(["in/a.jsonl:1001: is empty. Mend it."]);
    }

    [Fact]
    public void Whoever_asks_for_all_gets_all()
    {
        var problems = new ProblemLines(isWhole: true);

        Enumerable.Range(1, 1000).SelectMany(line => problems.Of(Problem(line, "is empty"))).Count().ShouldBe(1000);
    }

    [Fact]
    public void Endlessly_many_kinds_are_one_kind_at_last()
    {
        var problems = new ProblemLines(isWhole: false);

        var lines = Enumerable.Range(1, 5000).SelectMany(line => problems.Of(Problem(line, "is a " + new string('x', line)))).ToList();

        lines.Count.ShouldBeLessThan(1100);
        lines[^1].ShouldStartWith("From here on, other problems are only counted.");
    }

    private static SourceProblem Problem(int line, string what) => new() { Source = "in/a.jsonl", Line = line, What = what, Remedy = "Mend it" };
}
