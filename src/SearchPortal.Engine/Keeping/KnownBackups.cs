using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>Where backups of an index were made. Folder <c>backups</c> of the index, a file for each folder, so that a backup needs no writer: JSON.
/// A note is written before the first file is copied: it also tells of a backup that was interrupted.</summary>
public static class KnownBackups
{
    private const string FolderName = "backups";

    /// <summary>Every backup that the index knows, latest first. Notes that can't be read are passed over.</summary>
    public static IReadOnlyList<KnownBackup> Of(string index)
    {
        ArgumentException.ThrowIfNullOrEmpty(index);
        var folder = Path.Combine(index, FolderName);
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*.json").Select(Read).OfType<KnownBackup>().OrderByDescending(backup => backup.Time).ThenBy(backup => backup.Folder, StringComparer.Ordinal)];
    }

    /// <summary>Notes a backup in the place of an earlier note of the same folder.</summary>
    /// <returns>False where the index can't be written.</returns>
    internal static bool Note(Disk disk, string index, KnownBackup backup)
    {
        try
        {
            var folder = Path.Combine(index, FolderName);
            disk.CreateDurableFolder(folder);
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(backup.Folder)).AsSpan(0, 8));
            DurableFile.Replace(disk, Path.Combine(folder, name + ".json"), JsonSerializer.SerializeToUtf8Bytes(backup, KnownBackupJson.Default.KnownBackup), null);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static KnownBackup? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), KnownBackupJson.Default.KnownBackup) is { Folder: not null } backup ? backup : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
