namespace SearchPortal.News.Catalog.Watching;

/// <summary>What was changed so that the index is as the folders are.</summary>
/// <param name="FilesRead">Files that were read.</param>
/// <param name="FilesGone">Files that are no longer there.</param>
/// <param name="Added">Articles that the index did not have.</param>
/// <param name="Updated">Articles that replaced an earlier state of themselves.</param>
/// <param name="Deleted">Articles that are in no file any more.</param>
/// <param name="Elapsed">How long it took, the commit included.</param>
public sealed record SyncSummary(long FilesRead, long FilesGone, long Added, long Updated, long Deleted, TimeSpan Elapsed);
