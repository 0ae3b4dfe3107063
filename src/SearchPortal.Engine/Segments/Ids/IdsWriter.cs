using System.Text;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Ids;

/// <summary>Writes the ids of a segment (<see cref="IdsFormat"/>).</summary>
internal static class IdsWriter
{
    public static void Write(Disk disk, string folder, IReadOnlyList<string> ids)
    {
        var bytes = ids.Select(Encoding.UTF8.GetBytes).ToArray();
        var order = Enumerable.Range(0, ids.Count).ToArray();
        Array.Sort(order, (left, right) => bytes[left].AsSpan().SequenceCompareTo(bytes[right]));
        using var file = new IndexFileWriter(disk, Path.Combine(folder, IdsFormat.FileName), IdsFormat.Kind);
        file.WriteUInt32((uint)ids.Count);
        file.WriteUInt32(0);
        long offset = 0;
        foreach (var id in bytes)
        {
            file.WriteInt64(offset);
            offset += id.Length;
        }

        file.WriteInt64(offset);
        foreach (var document in order) file.WriteUInt32((uint)document);
        file.Align();
        foreach (var id in bytes) file.WriteBytes(id);
        file.Complete();
    }
}
