namespace SearchPortal.Web.Hosting;

/// <summary>Why the site could not start, said in one line.</summary>
internal static class StartFailure
{
    /// <summary>The program's exit code: it could not run.</summary>
    public const int ExitCode = 2;

    /// <summary>
    /// Whether an error is one of the folder, the index or its files, for which the portal has exceptions of its own.
    /// Others are mistakes of the program and keep their stack trace.
    /// </summary>
    public static bool IsExpected(Exception error) =>
        error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException
        || error.GetType().Namespace?.StartsWith(nameof(SearchPortal), StringComparison.Ordinal) == true;

    /// <summary>The message, with what to do next.</summary>
    public static string Describe(Exception error) =>
        $"SearchPortal could not start: {error.Message.TrimEnd('.')}. The options --index, --SearchPortal:Actors and --SearchPortal:Topics say where its files are.";
}
