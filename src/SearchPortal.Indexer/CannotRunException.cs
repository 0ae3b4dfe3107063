namespace SearchPortal.Indexer;

/// <summary>A command can't do its work; the message says why and what to do.</summary>
internal sealed class CannotRunException(string message) : Exception(message);
