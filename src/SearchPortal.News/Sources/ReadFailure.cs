namespace SearchPortal.News.Sources;

/// <summary>Says in plain words why a file could not be read.</summary>
internal static class ReadFailure
{
    /// <summary>The reason, without the path, which the message names already.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is gone, or its name is not valid UTF-8",
        PathTooLongException => "its path is too long",
        InvalidDataException => "it is damaged, or not what it seems to be",
        _ => "it is locked or the disk reports an error",
    };

    /// <summary>The problem of an input in which no article was found.</summary>
    public static SourceProblem NothingFound(ReadResult input) => new()
    {
        Source = input.Source,
        Line = input.Line,
        What = "has neither a headline nor a text that could be found",
        Remedy = "Leave it out, or convert it to plain text",
    };

    /// <summary>The problem of an input that no reader was ready for: it is left out, the rest is read.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="failure">What was thrown.</param>
    public static SourceProblem ProblemOf(ReadResult input, Exception failure) => new()
    {
        Source = input.Source,
        Line = input.Line,
        What = $"can't be taken apart (\"{failure.GetType().Name}: {Extraction.ReceivedText.OneLine(failure.Message)}\")",
        Remedy = "Leave it out, and send it to whoever looks after this program",
    };
}
