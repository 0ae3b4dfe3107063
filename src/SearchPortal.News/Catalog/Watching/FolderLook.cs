using System.Buffers.Binary;
using System.Security.Cryptography;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>All files of the watched folders, as they lie there at one moment.</summary>
/// <param name="Files">The files, in the order in which they are read.</param>
/// <param name="Problems">What could not be looked into: files may be there that are not seen, so none counts as gone.</param>
internal sealed record FolderLook(IReadOnlyList<FoundFile> Files, IReadOnlyList<SourceProblem> Problems)
{
    /// <summary>Looks into folders.</summary>
    public static FolderLook Into(IReadOnlyList<string> folders)
    {
        var files = new List<FoundFile>();
        var problems = new List<SourceProblem>();
        foreach (var folder in folders)
        {
            var name = NameOf(folder);
            foreach (var result in SourceFiles.Find([folder]))
            {
                if (result is SourceItem item) files.Add(Found(item, name));
                else if (result is SourceProblem problem) problems.Add(problem);
            }
        }

        return new FolderLook(files, problems);
    }

    /// <summary>The short name of a watched folder.</summary>
    public static ulong NameOf(string folder) => SourceHash.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));

    private static FoundFile Found(SourceItem item, ulong folder)
    {
        Span<byte> facts = stackalloc byte[32];
        var written = Math.Max(Write(facts, item.FullPath!), Write(facts[16..], item.FullPath + SourceFiles.SidecarEnding));
        var stamp = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(facts));
        return new FoundFile(item, folder, stamp, new DateTime(written, DateTimeKind.Utc));
    }

    // A file that went since the folder was listed has zeros; reading it says so, and the next look sees it gone.
    private static long Write(Span<byte> facts, string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return 0;
        try
        {
            var written = file.LastWriteTimeUtc.Ticks;
            BinaryPrimitives.WriteInt64LittleEndian(facts, file.Length);
            BinaryPrimitives.WriteInt64LittleEndian(facts[8..], written);
            return written;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
