using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments;

/// <summary>Bytes that the user of the engine keeps with commits, under a name. File <c>attachment.NAME.GUID</c> in the folder of the index, kind ATCH;
/// the payload is the bytes as they were given. A file never changes: other bytes are another file, and the commit names the one that counts.
/// Shared by snapshots through a count of references.</summary>
internal sealed class AttachmentFile : IDisposable
{
    public const string FilePrefix = "attachment.";
    private const int GuidLength = 32;
    private static readonly FileKind Kind = new("ATCH", 1);

    private readonly IndexFile file;
    private int references = 1;

    /// <exception cref="IndexCorruptException">It is damaged, or not the file that the commit names.</exception>
    public AttachmentFile(string folder, AttachmentInfo info)
    {
        Info = info;
        file = new IndexFile(Path.Combine(folder, info.File), Kind);
        if (file.Length == info.Content.Length && file.Fingerprint == info.Content.Fingerprint) return;
        file.Dispose();
        throw new IndexCorruptException(file.Path, -1, "this is not the file that the commit names");
    }

    public AttachmentInfo Info { get; }

    /// <summary>The mapped file.</summary>
    public IndexFile File => file;

    /// <summary>Whether a file's name is one that we give to attachments.</summary>
    public static bool IsName(string name) =>
        name.StartsWith(FilePrefix, StringComparison.Ordinal) && name.Length > FilePrefix.Length + GuidLength && Guid.TryParseExact(name.AsSpan(name.Length - GuidLength), "N", out _);

    /// <summary>Writes an attachment and forces it to disk, its entry in the folder excepted.</summary>
    public static AttachmentInfo Write(Disk disk, string folder, string name, ReadOnlySpan<byte> content)
    {
        var fileName = $"{FilePrefix}{name}.{Guid.NewGuid():N}";
        var path = Path.Combine(folder, fileName);
        using (var writer = new IndexFileWriter(disk, path, Kind))
        {
            writer.WriteBytes(content);
            writer.Complete();
        }

        return new AttachmentInfo(fileName, SegmentWriter.Fingerprint(path));
    }

    /// <summary>All bytes, as they were given.</summary>
    /// <exception cref="IndexCorruptException">They are damaged.</exception>
    public byte[] Read() => file.Read(IndexFile.PayloadStart, checked((int)(file.PayloadEnd - IndexFile.PayloadStart))).ToArray();

    public void AddReference() => Interlocked.Increment(ref references);

    /// <summary>Gives a reference back; the file is closed with the last one.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref references) == 0) file.Dispose();
    }
}
