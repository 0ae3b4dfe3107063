namespace SearchPortal.Indexer;

/// <summary>What the program tells the shell. Part of its interface, see <c>docs/operations.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    internal const int Done = 0;

    /// <summary>The command ran, but not all is well: inputs were skipped, the run was interrupted, an id is unknown, the index is damaged.</summary>
    internal const int Incomplete = 1;

    /// <summary>The command could not do its work.</summary>
    internal const int CouldNotRun = 2;
}
