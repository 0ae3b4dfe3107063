namespace SearchPortal.Engine.Storage;

/// <summary>The names in the folder of an index.</summary>
internal static class IndexFolder
{
    public const string ManifestName = "manifest";
    public const string LockName = "write.lock";
    public const string SegmentPrefix = "seg-";

    /// <summary>The folder in which an index is made anew.</summary>
    public const string BuildName = "rebuild.unfinished";

    /// <summary>A name for a segment, unique in the world.</summary>
    public static string NewSegmentName() => SegmentPrefix + Guid.NewGuid().ToString("N");

    /// <summary>Whether a folder's name is one that we give to segments; others in the index folder are not ours to remove.</summary>
    public static bool IsSegmentName(string name) =>
        name.Length == SegmentPrefix.Length + 32 && name.StartsWith(SegmentPrefix, StringComparison.Ordinal) && Guid.TryParseExact(name.AsSpan(SegmentPrefix.Length), "N", out _);
}
