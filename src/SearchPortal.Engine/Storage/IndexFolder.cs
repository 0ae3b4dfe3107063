using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Storage;

/// <summary>The folder of an index and the few things that the file system is asked beyond reading and writing.</summary>
internal static partial class IndexFolder
{
    public const string ManifestName = "manifest";
    public const string LockName = "write.lock";
    public const string SegmentPrefix = "seg-";

    /// <summary>Whether a folder's name is one that we give to segments; others in the index folder are not ours to remove.</summary>
    public static bool IsSegmentName(string name) =>
        name.Length == SegmentPrefix.Length + 32 && name.StartsWith(SegmentPrefix, StringComparison.Ordinal) && Guid.TryParseExact(name.AsSpan(SegmentPrefix.Length), "N", out _);

    /// <summary>Puts <paramref name="temporary"/>, which is complete and forced to disk, in the place of <paramref name="final"/>; after a power cut it is the old or the new one.</summary>
    public static void Replace(string temporary, string final)
    {
        File.Move(temporary, final, overwrite: true);
        Sync(Path.GetDirectoryName(Path.GetFullPath(final))!);
    }

    /// <summary>Forces a folder's entries to disk: a file that was renamed or made is there after a power cut only then.</summary>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows()) return; // NTFS journals its folders; the BCL can't open one.
        var descriptor = Open(folder, flags: 0);
        if (descriptor < 0) throw new IOException($"can't open folder {folder} to force it to disk (errno {Marshal.GetLastPInvokeError()})");
        var result = FSync(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (result != 0) throw new IOException($"can't force folder {folder} to disk (errno {error})");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
