using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Ids;

/// <summary>Writes the ids of a segment (<see cref="IdsFormat"/>).</summary>
internal static class IdsWriter
{
    /// <param name="disk">Where the file is written.</param>
    /// <param name="folder">The segment.</param>
    /// <param name="documents">Number of documents.</param>
    /// <param name="idOf">A document's id in UTF-8. Asked many times, so that a merge of millions needs not hold them.</param>
    public static void Write(Disk disk, string folder, int documents, Func<int, ReadOnlySpan<byte>> idOf)
    {
        var order = new int[documents];
        for (var document = 0; document < documents; document++) order[document] = document;
        Array.Sort(order, (left, right) => idOf(left).SequenceCompareTo(idOf(right)));
        using var file = new IndexFileWriter(disk, Path.Combine(folder, IdsFormat.FileName), IdsFormat.Kind);
        file.WriteUInt32((uint)documents);
        file.WriteUInt32(0);
        long offset = 0;
        for (var document = 0; document < documents; document++)
        {
            file.WriteInt64(offset);
            offset += idOf(document).Length;
        }

        file.WriteInt64(offset);
        foreach (var document in order) file.WriteUInt32((uint)document);
        file.Align();
        for (var document = 0; document < documents; document++) file.WriteBytes(idOf(document));
        file.Complete();
    }
}
