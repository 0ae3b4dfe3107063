namespace SearchPortal.Indexer.Tests;

public sealed class NamesTests : IDisposable
{
    private const string Actors = "actors:\n  - id: abdul-hamid-dbeibah\n    name: Abdul Hamid Dbeibah\n    kind: person\n    spellings:\n      - Dbeibah\n      - Dbeibeh\n";

    private readonly TempFolder folder = new();

    public NamesTests()
    {
        File.WriteAllText(folder["actors.yml"], Actors);
        File.WriteAllLines(folder["news.jsonl"],
        [
            """{"id":"a","title":"Talks","text":"The prime minister, Mr Dbeiba, spoke of elections.","outlet":"Alpha Daily","date":"2026-02-01"}""",
            """{"id":"b","title":"More talks","text":"Later Mr Dbeibah left, and Mr Dbeibeh stayed.","outlet":"Beta, Post","date":"2025-02-01"}""",
            """{"id":"c","title":"Oil","text":"Then Mr Dbeibah came. Mr Dbeiba was asked again.","outlet":"Alpha Daily","date":"2026-02-03"}""",
        ]);
        Run("add", folder["news.jsonl"]).ExitCode.ShouldBe(0);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_report_says_who_writes_which_spelling()
    {
        var report = Run("names", "report", "abdul-hamid-dbeibah");
        report.ExitCode.ShouldBe(0, report.ToString());
        report.Output.ShouldStartWith("Abdul Hamid Dbeibah: ");
        report.Output.ShouldContain("        2  Dbeibah  (Alpha Daily 1, Beta, Post 1)");
        report.Output.ShouldContain("        1  Dbeibeh  (Beta, Post 1)");
    }

    [Fact]
    public void The_report_is_written_as_comma_separated_values()
    {
        string[] Lines(params string[] options) => Run(["names", "report", "Dbeibah", "--csv", .. options]).Output.Split("\r\n");
        Lines("--from", "2025", "--to", "2025")[..2].ShouldBe(["outlet,any spelling,Dbeibah,Dbeibeh", "\"Beta, Post\",1,1,1"]);
        Lines("--dates", "--outlet", "Beta, Post")[..2].ShouldBe(["date,any spelling,Dbeibah,Dbeibeh", "2025-02-01,1,1,1"]);
    }

    [Fact]
    public void A_date_that_is_none_ends_the_report()
    {
        var report = Run("names", "report", "Dbeibah", "--from", "soon");
        report.ExitCode.ShouldBe(2);
        report.Errors.ShouldContain("“soon” is no date");
    }

    [Fact]
    public void The_list_says_what_a_review_would_ask()
    {
        var list = Run("names", "review", "--list");
        list.ExitCode.ShouldBe(0, list.ToString());
        var columns = list.Output.TrimEnd('\n').Split('\t');
        columns.Length.ShouldBe(5);
        columns[..2].ShouldBe(["abdul-hamid-dbeibah", "Dbeiba"]);
        columns[4].ShouldBe("2");
        Run("names", "review", "--list", "--actor", "somebody-else").Output.ShouldBeEmpty();
        File.ReadAllText(folder["actors.yml"]).ShouldBe(Actors);
    }

    [Fact]
    public void What_is_accepted_is_written_and_not_asked_again()
    {
        var review = Type("what?\nAccept\n", "--editor", "Ana");
        review.ExitCode.ShouldBe(0, review.ToString());
        review.Output.ShouldContain("[1/1] Is Dbeiba a spelling of Abdul Hamid Dbeibah?");
        review.Output.ShouldContain("2026-02-01, Alpha Daily: The prime minister, Mr «Dbeiba», spoke of elections.");
        review.Output.ShouldContain("accepted 1, rejected 0, left 0");
        File.ReadAllText(folder["actors.yml"]).ShouldBe(Actors + "      - Dbeiba\n");
        File.ReadAllText(folder["actors.review.jsonl"]).ShouldContain("\"editor\":\"Ana\"");
        Run("names", "review", "--list").Output.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_skipped_is_asked_again_and_the_end_of_the_input_stops()
    {
        Type("s\n").Output.ShouldContain("accepted 0, rejected 0, left 1");
        Type("").Output.ShouldContain("accepted 0, rejected 0, left 1");
        Run("names", "review", "--list").Output.ShouldNotBeEmpty();
        File.ReadAllText(folder["actors.yml"]).ShouldBe(Actors);
        File.Exists(folder["actors.review.jsonl"]).ShouldBeFalse();
    }

    private IndexerRun Type(string input, params string[] options) =>
        IndexerProcess.RunWith(input, ["names", "review", .. options, "--index", folder.Index, "--actors", folder["actors.yml"], "--topics", ""]);

    private IndexerRun Run(params string[] arguments) => IndexerProcess.Run([.. arguments, "--index", folder.Index, "--actors", folder["actors.yml"], "--topics", ""]);
}
