using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog.Spelling;

/// <summary>Reports on generated articles, against a count word by word.</summary>
public sealed class SpellingReportTests : IDisposable
{
    private const string Actors = """
        actors:
          - id: muammar-gaddafi
            name: Muammar Gaddafi
            kind: person
            spellings: [Gaddafi, Qaddafi, Gadhafi, Muammar Qaddafi, القذافي, Khadafy, { text: Muammar, with: libya }]
          - id: libya
            name: Libya
            kind: country
        """;

    private static readonly string[] Written = ["Gaddafi", "Qaddafi", "GADHAFI", "Gadhafi", "القذافي", "Muammar Qaddafi", "Muammar", "nobody"];
    private static readonly string?[] Outlets = ["Alpha Daily", "Beta Post", "=cmd()", "Says \"x\", y", null];

    private readonly TestCatalog catalog = new(Actors);
    private readonly (string Text, string? Outlet, string? Date)[] articles;

    public SpellingReportTests()
    {
        var random = new Random(7);
        articles = [.. Enumerable.Range(0, 300).Select(_ => (
            string.Join(" spoke and ", Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Written[random.Next(Written.Length)])) + " left.",
            Outlets[random.Next(Outlets.Length)],
            random.Next(10) == 0 ? null : $"{2020 + random.Next(5)}-0{1 + random.Next(9)}-01"))];
        catalog.Add([.. articles.Select((article, number) => (object)new { id = $"a{number}", title = $"Report {number}", text = article.Text, outlet = article.Outlet, date = article.Date })]);
    }

    public void Dispose() => catalog.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_count_is_that_of_a_reader_who_counts_word_by_word(bool filtered)
    {
        var report = catalog.Catalog.Spellings(new SpellingReportRequest
        {
            Actor = "muammar-gaddafi",
            FullNames = true,
            Within = filtered ? new SearchRequest { From = "2021", To = "2023-06", NotOutlets = ["Beta Post"], Interval = DateInterval.Year } : new SearchRequest { Interval = DateInterval.Year },
        }, TestContext.Current.CancellationToken);
        var counted = articles.Where(article => !filtered || (article.Outlet != "Beta Post" && string.CompareOrdinal(article.Date, "2021") >= 0 && string.CompareOrdinal(article.Date, "2023-07") < 0)).ToArray();

        report.Spellings.Select(spelling => spelling.Spelling).ShouldBe(["Gaddafi", "Qaddafi", "Gadhafi", "القذافي", "Muammar Qaddafi"], ignoreOrder: true);
        report.Spellings.Select(spelling => spelling.Articles).ShouldBeInOrder(SortDirection.Descending);
        report.Total.ShouldBe(counted.Count(article => report.Spellings.Any(spelling => Has(article.Text, spelling.Spelling))));
        foreach (var (place, spelling) in report.Spellings.Index())
        {
            var having = counted.Where(article => Has(article.Text, spelling.Spelling)).ToArray();
            spelling.Articles.ShouldBe(having.Length);
            spelling.WithoutOutlet.ShouldBe(having.Count(article => article.Outlet is null));
            spelling.Undated.ShouldBe(having.Count(article => article.Date is null));
            foreach (var (row, outlet) in report.Outlets.Values.Index()) report.ByOutlet[row][place].ShouldBe(having.Count(article => article.Outlet == outlet.Value), outlet.Value);
            foreach (var (row, bar) in report.Dates.Bars.Index()) report.ByDate[row][place].ShouldBe(having.Count(article => article.Date?[..4] == bar.Date), bar.Date);
        }

        foreach (var outlet in report.Outlets.Values) outlet.Count.ShouldBe(counted.Count(article => article.Outlet == outlet.Value && report.Spellings.Any(spelling => Has(article.Text, spelling.Spelling))));
        foreach (var bar in report.Dates.Bars) bar.Count.ShouldBe(counted.Count(article => article.Date?[..4] == bar.Date && report.Spellings.Any(spelling => Has(article.Text, spelling.Spelling))));
    }

    [Fact]
    public void A_spelling_that_holds_a_shorter_one_is_told_only_when_asked_for() =>
        Report(new SpellingReportRequest { Actor = "muammar-gaddafi" }).Spellings.ShouldNotContain(spelling => spelling.Spelling == "Muammar Qaddafi");

    [Fact]
    public void A_name_is_widened_as_a_search_for_it_is()
    {
        var report = Report(new SpellingReportRequest { Name = "qaddafi" });
        report.ActorId.ShouldBeNull();
        var typed = report.Spellings.Single(spelling => spelling.Reason is null);
        typed.Spelling.ShouldBe("qaddafi");
        report.Spellings.Where(spelling => spelling.Reason == SpellingReason.Listed).Select(spelling => spelling.Spelling).ShouldBe(["Gaddafi", "Gadhafi", "القذافي"], ignoreOrder: true);
        report.Total.ShouldBe(catalog.Search("qaddafi").Total);
    }

    [Fact]
    public void A_spelling_that_is_left_out_does_not_count()
    {
        var report = Report(new SpellingReportRequest { Actor = "muammar-gaddafi", Within = new SearchRequest { NotSpellings = ["gaddafi"] } });
        report.Spellings.Select(spelling => spelling.Spelling).ShouldBe(["Qaddafi", "Gadhafi", "القذافي"], ignoreOrder: true);
        report.Total.ShouldBe(articles.Count(article => new[] { "Qaddafi", "Gadhafi", "القذافي" }.Any(spelling => Has(article.Text, spelling))));
    }

    [Fact]
    public void A_name_that_nobody_writes_has_an_empty_report()
    {
        var report = Report(new SpellingReportRequest { Name = "Xyzzy \" AND ) -" });
        report.Spellings.ShouldBeEmpty();
        report.Total.ShouldBe(0);
        report.Dates.Bars.ShouldBeEmpty();
        report.Problem.ShouldBeNull();
    }

    [Fact]
    public void A_date_that_is_none_is_told() =>
        Report(new SpellingReportRequest { Name = "Gaddafi", Within = new SearchRequest { From = "yesterday" } }).Problem.ShouldNotBeNull().ShouldContain("yesterday");

    [Fact]
    public void Outlets_beyond_the_bound_are_counted()
    {
        var report = Report(new SpellingReportRequest { Actor = "muammar-gaddafi", OutletSize = 1 });
        report.Outlets.Values.Count.ShouldBe(1);
        report.Outlets.More.ShouldBe(3);
        report.ByOutlet.Count.ShouldBe(1);
    }

    [Fact]
    public void At_most_thirty_spellings_have_a_column()
    {
        var spellings = Enumerable.Range(0, 40).Select(number => "Name" + string.Concat($"{number:00}".Select(digit => (char)('a' + digit - '0')))).ToArray();
        using var many = new TestCatalog($"actors:\n  - id: many\n    name: Somebody Else\n    kind: person\n    spellings: [{string.Join(", ", spellings)}]\n")
            .Add([.. spellings.Select(spelling => (object)new { id = spelling, title = "News", text = $"Then {spelling} spoke." })]);
        var report = many.Catalog.Spellings(new SpellingReportRequest { Actor = "many" }, TestContext.Current.CancellationToken);
        report.Spellings.Count.ShouldBe(SpellingReportRequest.MaxSpellings);
        report.MoreSpellings.ShouldBe(10);
    }

    [Fact]
    public void Comma_separated_values_hold_the_same_numbers_and_no_formula()
    {
        var report = Report(new SpellingReportRequest { Actor = "muammar-gaddafi" });
        using var text = new StringWriter();
        SpellingReportCsv.WriteOutlets(report, text);
        var lines = text.ToString().Split("\r\n");
        lines[0].ShouldBe("outlet,any spelling," + string.Join(',', report.Spellings.Select(spelling => spelling.Spelling)));
        lines.ShouldContain(line => line.StartsWith("\"Says \"\"x\"\", y\",", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("\"'=cmd()\",", StringComparison.Ordinal) || line.StartsWith("'=cmd(),", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.StartsWith('=') || line.StartsWith("\"=", StringComparison.Ordinal));
        foreach (var (row, outlet) in report.Outlets.Values.Index()) lines[row + 1].ShouldEndWith($",{outlet.Count},{string.Join(',', report.ByOutlet[row])}");
        lines[^2].ShouldBe($"(unknown),{report.Outlets.Missing},{string.Join(',', report.Spellings.Select(spelling => spelling.WithoutOutlet))}");
        lines[^1].ShouldBeEmpty();
    }

    [Fact]
    public void Dates_have_comma_separated_values_too()
    {
        var report = Report(new SpellingReportRequest { Actor = "muammar-gaddafi", Within = new SearchRequest { Interval = DateInterval.Year } });
        using var text = new StringWriter();
        SpellingReportCsv.WriteDates(report, text);
        var lines = text.ToString().Split("\r\n");
        lines.Length.ShouldBe(5 + 3);
        lines[1].ShouldBe($"2020,{report.Dates.Bars[0].Count},{string.Join(',', report.ByDate[0])}");
        lines[^2].ShouldStartWith($"(unknown),{report.Dates.Undated},");
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Reports_of_libya_show_gaddafi_as_one_man_by_outlet()
    {
        using var libya = new TestCatalog(File.ReadAllText(Path.Combine(SharedData.Repository, "seeds", "actors.yml")));
        var press = libya.Folder.File("press.jsonl");
        File.WriteAllLines(press, File.ReadLines(SharedData.File("data/news/libya-mentions.jsonl")).Where(line => line.Contains("ad", StringComparison.Ordinal) && line.Contains("afi", StringComparison.Ordinal)));
        libya.Import(press);

        var report = libya.Catalog.Spellings(new SpellingReportRequest { Actor = "muammar-gaddafi" }, TestContext.Current.CancellationToken);

        string[] wanted = ["Gadhafi", "Qaddafi", "Gaddafi", "Qadhafi"];
        wanted.Except(report.Spellings.Select(spelling => spelling.Spelling)).ShouldBeEmpty();
        OutletThatWritesMost("Gadhafi").ShouldBe("Washington Times");
        OutletThatWritesMost("Gaddafi").ShouldBe("BBC News");
        OutletThatWritesMost("Qadhafi").ShouldBe("Politico");

        string OutletThatWritesMost(string written)
        {
            var place = report.Spellings.Index().Single(entry => entry.Item.Spelling == written).Index;
            return report.Outlets.Values[report.ByOutlet.Index().MaxBy(row => row.Item[place]).Index].Value;
        }
    }

    private SpellingReport Report(SpellingReportRequest request) => catalog.Catalog.Spellings(request, TestContext.Current.CancellationToken);

    /// <summary>Whether the words of a spelling stand side by side in a text.</summary>
    private static bool Has(string text, string spelling) => $" {text.TrimEnd('.').ToLowerInvariant()} ".Contains($" {spelling.ToLowerInvariant()} ", StringComparison.Ordinal);
}
