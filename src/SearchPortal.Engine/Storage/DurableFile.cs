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
    public static bool Replace(string file, ReadOnlySpan<byte> content, Func<string, bool>? mayReplace = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var target = (File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(file);
        var temporary = target + Unfinished;
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (mayReplace?.Invoke(temporary) == false)
            {
                File.Delete(temporary);
                return false;
            }

            IndexFolder.Replace(temporary, target);
            return true;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
