namespace SearchPortal.Engine.Keeping;

/// <summary>A backup was not begun, because it would put something else at risk. The message says what is in the way and what helps.</summary>
public sealed class BackupRefusedException : IOException
{
    internal BackupRefusedException(string message)
        : base(message)
    {
    }
}
