namespace SearchPortal.News.Catalog;

/// <summary>A question that would take more time or memory than one question may. The message says what was too much and what to ask instead.</summary>
public sealed class SearchRefusedException : Exception
{
    internal SearchRefusedException(Exception reason) : base(reason.Message, reason)
    {
    }
}
