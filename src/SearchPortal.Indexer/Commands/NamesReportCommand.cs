using System.CommandLine;
using System.Globalization;
using System.Text;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>names report</c>: which spellings of a name the articles have, and who writes them.</summary>
internal sealed class NamesReportCommand
{
    private const int OutletsOfLine = 4;

    private readonly Argument<string> name = new("NAME") { Description = "An actor's id, or a name in any spelling." };
    private readonly Option<string[]> outlets = new("--outlet") { Description = "Only articles of this outlet. May be repeated.", HelpName = "NAME" };
    private readonly Option<string> from = new("--from") { Description = "First day, month or year.", HelpName = "DATE" };
    private readonly Option<string> to = new("--to") { Description = "Last day, month or year.", HelpName = "DATE" };
    private readonly Option<bool> full = new("--full") { Description = "Tell full names too, such as Muammar Gaddafi beside Gaddafi." };
    private readonly Option<bool> csv = new("--csv") { Description = "Write comma-separated values: a line for each outlet." };
    private readonly Option<bool> dates = new("--dates") { Description = "With --csv: a line for each year, month or day instead." };
    private readonly LocationOptions locations;

    private NamesReportCommand(LocationOptions locations) => this.locations = locations;

    internal static Command Create(LocationOptions locations)
    {
        var report = new NamesReportCommand(locations);
        var command = new Command("report", "Tells which outlet writes which spelling of a name.");
        locations.AddTo(command);
        command.Add(report.name);
        foreach (var option in new Option[] { report.outlets, report.from, report.to, report.full, report.csv, report.dates }) command.Add(option);
        command.SetAction(report.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var catalog = ArticleCatalog.Open(locations.ReadExisting(parsed));
        var report = catalog.Spellings(new SpellingReportRequest
        {
            Actor = parsed.GetValue(name),
            FullNames = parsed.GetValue(full),
            OutletSize = SpellingReportRequest.MaxOutlets,
            Within = new SearchRequest { Outlets = parsed.GetValue(outlets) ?? [], From = parsed.GetValue(from), To = parsed.GetValue(to) },
        });
        if (report.Problem is { } problem) throw new CannotRunException(problem);
        if (!parsed.GetValue(csv))
        {
            Write(report, Console.Out);
            return ExitCode.Done;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (parsed.GetValue(dates)) SpellingReportCsv.WriteDates(report, output);
        else SpellingReportCsv.WriteOutlets(report, output);
        return ExitCode.Done;
    }

    private static void Write(SpellingReport report, TextWriter output)
    {
        output.WriteLine(PlainText.OneLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Name}: {report.Spellings.Count + report.MoreSpellings:N0} spellings in {report.Total:N0} articles of {report.Outlets.Values.Count + report.Outlets.More:N0} outlets")));
        foreach (var (place, spelling) in report.Spellings.Index())
        {
            var writers = report.Outlets.Values.Zip(report.ByOutlet, (outlet, counts) => (Outlet: outlet.Label, Articles: counts[place]))
                .Where(writer => writer.Articles > 0).OrderByDescending(writer => writer.Articles).Take(OutletsOfLine)
                .Select(writer => string.Create(CultureInfo.InvariantCulture, $"{writer.Outlet} {writer.Articles:N0}"));
            output.WriteLine(PlainText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{spelling.Articles,9:N0}  {spelling.Spelling}  ({string.Join(", ", writers)})")));
        }
    }
}
