using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Writes a number column (<see cref="ColumnsFormat"/>).</summary>
internal static class NumberColumnWriter
{
    public static void Write(Disk disk, string path, int documents, Func<int, long?> valueOf)
    {
        using var file = new IndexFileWriter(disk, path, ColumnsFormat.NumberKind);
        file.WriteUInt32((uint)documents);
        file.WriteUInt32(0);
        var present = new DocumentBits(documents);
        for (var document = 0; document < documents; document++)
        {
            var value = valueOf(document);
            if (value is not null) present.Set(document);
            file.WriteInt64(value ?? 0);
        }

        foreach (var word in present.Words) file.WriteInt64((long)word);
        file.Complete();
    }
}
