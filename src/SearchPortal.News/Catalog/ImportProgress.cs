using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog;

/// <summary>How far an import is. Reported after each article and each problem, in their order, on the thread that imports.</summary>
/// <param name="Articles">Articles read so far: added, updated, unchanged and duplicate ones.</param>
/// <param name="BytesRead">Bytes of the sources read so far.</param>
/// <param name="BytesTotal">Bytes of all sources, as counted at the start.</param>
/// <param name="Problem">The problem that is being reported, or null. Each problem is reported once.</param>
public sealed record ImportProgress(long Articles, long BytesRead, long BytesTotal, SourceProblem? Problem);
