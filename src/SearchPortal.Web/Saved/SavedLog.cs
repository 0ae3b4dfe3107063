namespace SearchPortal.Web.Saved;

/// <summary>What the log says of saved pages: never a link of one.</summary>
internal static partial class SavedLog
{
    [LoggerMessage(LogLevel.Error, "Something could not be saved. Check the disk and the rights of the file of saved pages.")]
    public static partial void SavingFailed(this ILogger logger, Exception failure);
}
