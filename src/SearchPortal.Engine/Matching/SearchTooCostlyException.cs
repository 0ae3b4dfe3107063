namespace SearchPortal.Engine.Matching;

/// <summary>A search that was ended because it took more than its <see cref="SearchLimits"/> allow. The message says what was exceeded and what to ask instead.</summary>
public sealed class SearchTooCostlyException : Exception
{
    /// <summary>A search that costs too much.</summary>
    public SearchTooCostlyException(string message) : base(message) { }

    /// <summary>A search that costs too much.</summary>
    public SearchTooCostlyException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>A search that costs too much.</summary>
    public SearchTooCostlyException() { }
}
