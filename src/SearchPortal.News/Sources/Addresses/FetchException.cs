namespace SearchPortal.News.Sources.Addresses;

/// <summary>An address that can't or may not be fetched.</summary>
/// <param name="what">Why: the rest of a sentence whose subject is the address.</param>
/// <param name="remedy">What to do.</param>
internal sealed class FetchException(string what, string remedy) : Exception(what)
{
    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;
}
