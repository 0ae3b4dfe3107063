using System.Text;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Ids;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>Which backups of an index still hold documents, deleted ones too.</summary>
public static class BackupHoldings
{
    /// <summary>Looks into every backup that an index knows (<see cref="KnownBackups"/>). Throws nothing: a backup that can't be read is told as such.</summary>
    /// <param name="index">The folder of the index.</param>
    /// <param name="ids">Ids of documents.</param>
    public static IReadOnlyList<BackupHolding> Of(string index, IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return [.. KnownBackups.Of(index).Select(backup => Look(backup, ids))];
    }

    private static BackupHolding Look(KnownBackup backup, IReadOnlyCollection<string> ids)
    {
        if (!Directory.Exists(backup.Folder)) return new BackupHolding(backup, null, "its folder is not there: removed, moved or not mounted");
        try
        {
            if (!Manifest.Exists(backup.Folder) && BackupMarker.Read(backup.Folder) is null) return new BackupHolding(backup, null, "its folder holds no backup any more");
            // Also what the manifest does not name: an interrupted backup leaves such segments.
            foreach (var segment in Directory.EnumerateDirectories(backup.Folder, IndexFolder.SegmentPrefix + "*"))
            {
                if (IsEmpty(segment)) continue;
                if (Holds(segment, ids)) return new BackupHolding(backup, true, null);
            }

            return new BackupHolding(backup, false, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            return new BackupHolding(backup, null, problem.Message);
        }
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static bool Holds(string segment, IReadOnlyCollection<string> ids)
    {
        using var file = new IndexFile(Path.Combine(segment, IdsFormat.FileName), IdsFormat.Kind);
        var reader = new IdsReader(file, checked((int)file.ReadUInt32(IndexFile.PayloadStart)));
        return ids.Any(id => reader.Find(Encoding.UTF8.GetBytes(id)) >= 0);
    }
}
