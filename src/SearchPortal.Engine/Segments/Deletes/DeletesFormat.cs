using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Deletes;

/// <summary>Files <c>deletes.GENERATION</c>: which documents of a segment are deleted. A commit names the generation that counts.
/// <code>
/// u32 documents · u32 deleted
/// u64 bitmap, a set bit is a deleted document     (documents / 64, rounded up)
/// </code></summary>
internal static class DeletesFormat
{
    public static readonly FileKind Kind = new("DELS", 1);

    public static string FileName(int generation) => $"deletes.{generation}";

    public static void Write(Disk disk, string folder, int generation, DocumentBits deleted)
    {
        using var file = new IndexFileWriter(disk, Path.Combine(folder, FileName(generation)), Kind);
        file.WriteUInt32((uint)deleted.Documents);
        file.WriteUInt32((uint)deleted.Count());
        foreach (var word in deleted.Words) file.WriteInt64((long)word);
        file.Complete();
    }

    /// <param name="folder">The segment.</param>
    /// <param name="generation">Which deletes.</param>
    /// <param name="documents">Documents of the segment.</param>
    /// <param name="check">Throws where the file is not the one that the commit names.</param>
    public static DocumentBits Read(string folder, int generation, int documents, Action<IndexFile> check)
    {
        using var file = new IndexFile(Path.Combine(folder, FileName(generation)), Kind);
        check(file);
        if (file.ReadUInt32(IndexFile.PayloadStart) != documents) throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"deletes of {documents} documents were expected");
        var deleted = DocumentBits.FromWords(documents, file.ReadArray<ulong>(IndexFile.PayloadStart + 8, (documents + 63) / 64));
        if (deleted.Count() != file.ReadUInt32(IndexFile.PayloadStart + 4)) throw new IndexCorruptException(file.Path, IndexFile.PayloadStart + 4, "the number of deleted documents does not fit the bitmap");
        return deleted;
    }
}
