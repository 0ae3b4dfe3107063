using System.CommandLine;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>names</c>: looks after the authority file of actors, and after what the index makes of it.</summary>
internal static class NamesCommand
{
    internal static Command Create(LocationOptions locations) => new Command("names", "Looks after the actors and their spellings.")
    {
        NamesCheckCommand.Create(locations),
        NamesApplyCommand.Create(locations),
        NamesReportCommand.Create(locations),
        NamesReviewCommand.Create(locations),
    };
}
