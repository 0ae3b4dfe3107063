using System.CommandLine;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>formats</c>: what can be read.</summary>
internal static class FormatsCommand
{
    internal static Command Create()
    {
        var command = new Command("formats", "Lists the formats that are read: name, usual endings, and what it is, parted by tabs.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        foreach (var format in ArticleReader.Formats) Console.Out.WriteLine($"{format.Id}\t{format.Endings}\t{format.Description}");
        return ExitCode.Done;
    }
}
