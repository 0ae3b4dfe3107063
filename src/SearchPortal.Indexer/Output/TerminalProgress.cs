using Spectre.Console;
using Spectre.Console.Rendering;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Output;

/// <summary>Progress of an import or an export on a terminal: one bar with rate and time left; problems scroll by above it.</summary>
internal sealed class TerminalProgress : IProgress<ImportProgress>
{
    private readonly IAnsiConsole console;
    private readonly ProgressTask task;
    private readonly TextWriter? errors;
    private readonly Pace pace;
    private readonly ProblemLines problems;
    private ImportProgress latest = new(0, 0, 0, null);

    private TerminalProgress(IAnsiConsole console, ProgressTask task, TextWriter? errors, Pace pace, ProblemLines problems)
    {
        this.pace = pace;
        this.problems = problems;
        this.console = console;
        this.task = task;
        this.errors = errors;
    }

    /// <summary>Shows the bar while the work runs.</summary>
    /// <param name="terminal">A stream that is a terminal.</param>
    /// <param name="errors">Where problems go if not to that terminal.</param>
    /// <param name="pace">Says how far it is.</param>
    /// <param name="problems">Says what is wrong.</param>
    /// <param name="work">The work.</param>
    internal static T Show<T>(TextWriter terminal, TextWriter? errors, Pace pace, ProblemLines problems, Func<IProgress<ImportProgress>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
        var description = new DescriptionColumn();
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), description)
            .Start(context =>
            {
                var progress = new TerminalProgress(console, context.AddTask("articles"), errors, pace, problems);
                description.Shown = progress;
                return work(progress);
            });
    }

    public void Report(ImportProgress value)
    {
        latest = value;
        if (value.BytesTotal > 0) task.Value = 100.0 * value.BytesRead / value.BytesTotal;
        if (value.Problem is null) return;
        foreach (var line in problems.Of(value.Problem))
        {
            if (errors is null) console.WriteLine(line);
            else errors.WriteLine(line);
        }
    }

    /// <summary>Count, share, rate and time left, beside the bar.</summary>
    private sealed class DescriptionColumn : ProgressColumn
    {
        internal TerminalProgress? Shown { get; set; }

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(Shown is null ? "" : Shown.pace.Describe(Shown.latest));
    }
}
