namespace SearchPortal.Engine.Storage;

/// <summary>Puts whole files in the place of others: after a power cut there is the old one or the new one, and nothing between.</summary>
public static class DurableFile
{
    private const string Unfinished = ".new";

    /// <summary>Writes a file beside the one of this name, forces it to disk, and puts it in that one's place.</summary>
    /// <param name="file">The file. A link is followed; the rights of the old file are kept.</param>
    /// <param name="content">All of its new bytes.</param>
    /// <param name="mayReplace">Asked once the new file is complete, with its path; where it says no, or throws, the old one stays. Null always replaces.</param>
    /// <returns>Whether the file was replaced.</returns>
    /// <exception cref="IOException">It can't be written; the old one stays.</exception>
    public static bool Replace(string file, ReadOnlySpan<byte> content, Func<string, bool>? mayReplace = null) =>
        Replace(SystemDisk.Instance, file, content, mayReplace);

    internal static bool Replace(Disk disk, string file, ReadOnlySpan<byte> content, Func<string, bool>? mayReplace)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var target = (File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(file);
        var temporary = target + Unfinished;
        try
        {
            using (var written = disk.CreateFile(temporary))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
                written.Write(content);
                written.Sync();
            }

            if (mayReplace?.Invoke(temporary) == false)
            {
                disk.DeleteFile(temporary);
                return false;
            }

            disk.Replace(temporary, target);
            return true;
        }
        catch
        {
            Remove(disk, temporary);
            throw;
        }
    }

    /// <summary>What went wrong before is what the caller must hear of.</summary>
    private static void Remove(Disk disk, string temporary)
    {
        try
        {
            disk.DeleteFile(temporary);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }
}
