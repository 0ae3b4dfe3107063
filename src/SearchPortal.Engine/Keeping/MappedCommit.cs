using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>All files of one commit, mapped as they are, whatever version they have. They stay readable while writers go on.</summary>
internal sealed class MappedCommit : IDisposable
{
    // A writer may remove files of a commit that it replaced between our reading of the manifest and the opening of its files.
    private const int OpenAttempts = 20;

    private readonly List<MappedFile> files = [];

    private MappedCommit(string folder)
    {
        File = new IndexFile(Path.Combine(folder, IndexFolder.ManifestName), kind: null);
        try
        {
            Manifest = Manifest.Read(folder, out var identity);
            if (identity != new FileInfoEntry(File.Length, File.Fingerprint)) throw new FileNotFoundException("a newer commit came between", File.Path);
            foreach (var (name, content) in NamesOf(Manifest))
            {
                var file = new IndexFile(Path.Combine(folder, name), kind: null);
                files.Add(new MappedFile(name, file));
                if (content != new FileInfoEntry(file.Length, file.Fingerprint)) throw new IndexCorruptException(file.Path, -1, "this is not the file that the commit names");
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Manifest Manifest { get; }

    /// <summary>The file of the manifest.</summary>
    public IndexFile File { get; }

    /// <summary>The files that the commit names.</summary>
    public IReadOnlyList<MappedFile> Files => files;

    /// <summary>Maps the last commit of an index.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="IndexCorruptException">It is damaged.</exception>
    public static MappedCommit Open(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new MappedCommit(folder);
            }
            catch (IOException problem) when (problem is FileNotFoundException or DirectoryNotFoundException && Manifest.Exists(folder))
            {
                if (attempt == OpenAttempts) throw IndexCorruptException.Missing(problem, folder);
            }
        }
    }

    /// <summary>The files that a commit names, below the folder of the index.</summary>
    /// <exception cref="IndexCorruptException">A name is none of ours: it might lead elsewhere.</exception>
    public static IEnumerable<(string Name, FileInfoEntry Content)> NamesOf(Manifest manifest)
    {
        foreach (var segment in manifest.Segments)
        {
            foreach (var (name, content) in segment.Files)
            {
                if (!IndexFolder.IsSegmentName(segment.Name) || name != Path.GetFileName(name)) throw Foreign($"{segment.Name}/{name}");
                yield return (Path.Combine(segment.Name, name), content);
            }
        }

        foreach (var attachment in manifest.Attachments?.Values ?? [])
        {
            if (!AttachmentFile.IsName(attachment.File) || attachment.File != Path.GetFileName(attachment.File)) throw Foreign(attachment.File);
            yield return (attachment.File, attachment.Content);
        }

        static IndexCorruptException Foreign(string name) => new(IndexFolder.ManifestName, -1, $"the commit names a file that no index has: {name}");
    }

    public void Dispose()
    {
        foreach (var file in files) file.File.Dispose();
        File.Dispose();
    }
}
