using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Deletes;
using SearchPortal.Engine.Segments.Ids;
using SearchPortal.Engine.Segments.Stored;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>
/// What is stored in the last commit of an index, whatever its schema: all that is needed to make the index anew. It reads manifest, ids, stored fields,
/// deletes and attachments, and nothing else, so all other files may be of another version, damaged or gone.
/// The versions of those five that were ever released stay readable here; today each has version 1.
/// </summary>
public sealed class StoredDocuments
{
    private readonly string folder;
    private readonly Manifest manifest;

    private StoredDocuments(string folder, Manifest manifest)
    {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// <summary>Number of the commit.</summary>
    public long Commit => manifest.Commit;

    /// <summary>Documents that are not deleted.</summary>
    public long Count => manifest.Segments.Sum(segment => (long)segment.Documents - segment.Deleted);

    /// <summary>What was kept with the commit.</summary>
    public IReadOnlyDictionary<string, string> Metadata => manifest.Metadata;

    /// <summary>Reads the last commit. Its files are opened as they are read: nobody may write meanwhile.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IndexCorruptException">The manifest is damaged.</exception>
    public static StoredDocuments Open(string folder) => new(folder, Manifest.Read(folder));

    /// <summary>Ids and stored bytes of all documents that are not deleted, segment by segment.</summary>
    /// <param name="alsoDeleted">Whether to give what is deleted too.</param>
    /// <exception cref="IndexCorruptException">A file that is needed is damaged, or of a version that this program does not read.</exception>
    public IEnumerable<(string Id, byte[] Stored)> Read(bool alsoDeleted = false)
    {
        foreach (var segment in manifest.Segments)
        {
            using var ids = Open(segment, IdsFormat.FileName, IdsFormat.Kind);
            using var stored = Open(segment, StoredFormat.FileName, StoredFormat.Kind);
            var names = new IdsReader(ids, segment.Documents);
            var deleted = alsoDeleted ? null : DeletesOf(segment);
            var document = 0;
            foreach (var bytes in new StoredReader(stored, segment.Documents).ReadAll())
            {
                if (deleted?[document] != true) yield return (names.Id(document), bytes);
                document++;
            }
        }
    }

    /// <summary>The bytes of an attachment; null where there is none of this name.</summary>
    /// <exception cref="IndexCorruptException">They are damaged.</exception>
    public byte[]? Attachment(string name)
    {
        if (manifest.Attachments?.GetValueOrDefault(name) is not { } info) return null;
        using var file = new AttachmentFile(folder, info);
        return file.Read();
    }

    private DocumentBits? DeletesOf(SegmentInfo segment) =>
        segment.DeletesGeneration == 0
            ? null
            : DeletesFormat.Read(Path.Combine(folder, segment.Name), segment.DeletesGeneration, segment.Documents, file => Check(segment, file));

    private IndexFile Open(SegmentInfo segment, string name, FileKind kind)
    {
        var path = Path.Combine(folder, segment.Name, name);
        if (!File.Exists(path)) throw new IndexCorruptException(path, -1, "a file that the commit names is missing");
        var file = new IndexFile(path, kind);
        try
        {
            Check(segment, file);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void Check(SegmentInfo segment, IndexFile file)
    {
        if (!segment.Files.TryGetValue(Path.GetFileName(file.Path), out var expected) || expected != new FileInfoEntry(file.Length, file.Fingerprint))
            throw new IndexCorruptException(file.Path, -1, "this is not the file that the commit names");
    }
}
