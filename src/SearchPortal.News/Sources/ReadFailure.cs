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
}
