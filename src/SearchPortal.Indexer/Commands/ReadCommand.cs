using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News;
using SearchPortal.News.Names;
using SearchPortal.News.Outlets;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>read PATH…</c>: shows what would be indexed, and why, without an index.</summary>
internal sealed class ReadCommand
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders with articles; - is the standard input; an address (https://…) is fetched.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> full = new("--full") { Description = "Show all of each text, not only how each block begins." };
    private readonly Option<bool> json = new("--json") { Description = "Write JSON for programs: an object a line for each article, problem and input passed over." };
    private readonly MappingOption mapping = new();
    private readonly AllowPrivateOption allowPrivate = new();
    private readonly LocationOptions locations;

    private ReadCommand(LocationOptions locations) => this.locations = locations;

    internal static Command Create(LocationOptions locations)
    {
        var read = new ReadCommand(locations);
        var command = new Command("read", "Shows what would be indexed of files and folders, and why. Nothing is written.");
        command.Add(read.paths);
        read.mapping.AddTo(command);
        read.allowPrivate.AddTo(command);
        read.locations.AddAuthoritiesTo(command);
        command.Add(read.full);
        command.Add(read.json);
        command.SetAction(read.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (actorsFile, outletsFile) = locations.ReadAuthorities(parsed);
        var authority = actorsFile is null ? ActorAuthority.Empty : ActorAuthority.Load(actorsFile);
        var pipeline = new ArticlePipeline(authority, outletsFile is null ? null : OutletSet.Load(outletsFile));
        var reader = new ArticleReader(mapping.Read(parsed), ArticlePipeline.Version);
        reader.AllowAddresses(allowPrivate.Read(parsed), CancellationToken.None);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        var sink = parsed.GetValue(json) ? (IReadSink)new ReadJson(output) : new ReadText(output, Console.Error, parsed.GetValue(full));
        var articles = 0;
        var problems = 0;
        var passedOver = 0;
        foreach (var result in reader.Read(parsed.GetRequiredValue(paths)))
        {
            switch (result)
            {
                case RawArticle raw:
                    articles++;
                    sink.Show(raw, pipeline.Build(raw));
                    break;
                case SourceProblem problem:
                    problems++;
                    sink.Show(problem);
                    break;
                case PassedOver other:
                    passedOver++;
                    sink.Show(other);
                    break;
            }
        }

        // The number of articles is no part of what a program reads.
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"articles {articles:N0}, problems {problems:N0}, passed over {passedOver:N0}"));
        return problems == 0 ? ExitCode.Done : ExitCode.Incomplete;
    }
}
