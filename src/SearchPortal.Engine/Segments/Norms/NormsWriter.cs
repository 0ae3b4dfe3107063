using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Norms;

/// <summary>Writes the lengths of all fields (<see cref="NormsFormat"/>).</summary>
internal static class NormsWriter
{
    public static void Write(Disk disk, string folder, IReadOnlyList<(string Field, byte[] Codes)> fields)
    {
        using var file = new IndexFileWriter(disk, Path.Combine(folder, NormsFormat.FileName), NormsFormat.Kind);
        file.WriteVarInt((ulong)fields.Count);
        foreach (var (field, _) in fields) file.WriteString(field);
        file.Align();
        foreach (var (_, codes) in fields)
        {
            file.WriteBytes(codes);
            file.Align();
        }

        file.Complete();
    }
}
