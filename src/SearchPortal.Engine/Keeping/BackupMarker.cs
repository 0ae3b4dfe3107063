using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>File <c>backup</c> in a folder: says that the folder is a backup, which may be brought up to another commit, and of which index. JSON.
/// A writer takes it away: a folder that is written is an index of its own, and no backup may replace what is in it.</summary>
/// <param name="Index">Full path of the index that the backup is of.</param>
internal sealed record BackupMarker(string Index)
{
    public const string FileName = "backup";

    /// <summary>What a folder says of itself; null where it is no backup.</summary>
    public static BackupMarker? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, FileName)), BackupMarkerJson.Default.BackupMarker);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(Disk disk, string folder) =>
        DurableFile.Replace(disk, Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, BackupMarkerJson.Default.BackupMarker), null);

    public static void Remove(Disk disk, string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) return;
        disk.DeleteFile(file);
        disk.SyncFolder(folder);
    }
}

[JsonSerializable(typeof(BackupMarker))]
internal sealed partial class BackupMarkerJson : JsonSerializerContext;
