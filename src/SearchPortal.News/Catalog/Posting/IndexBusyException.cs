namespace SearchPortal.News.Catalog.Posting;

/// <summary>An index can't be changed now; it is worth trying again in a moment. What is in it already stays as it is.</summary>
/// <param name="message">Why, as a sentence.</param>
/// <param name="inner">What was met, or null.</param>
public sealed class IndexBusyException(string message, Exception? inner) : IOException(message, inner);
