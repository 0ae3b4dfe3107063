namespace SearchPortal.News.Sources;

/// <summary>Too much came out of a file: it ends the outermost one, however deep it was met.</summary>
internal sealed class ExpansionException(string what) : IOException(what);
