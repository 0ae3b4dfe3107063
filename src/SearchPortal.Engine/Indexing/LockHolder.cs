using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SearchPortal.Engine.Indexing;

/// <summary>Who holds an index, as the lock file tells it: three lines of UTF-8, process, time, purpose. Only for messages: it is the system's lock on the file that counts, and
/// what a dead process left there means nothing.</summary>
internal static partial class LockHolder
{
    // Whatever lies there, a message stays short.
    private const int MostBytes = 512;

    /// <summary>Writes that this process holds the lock.</summary>
    public static void Write(FileStream file, string purpose, DateTimeOffset since)
    {
        var line = purpose.ReplaceLineEndings(" ");
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes($"{Environment.ProcessId}\n{since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n{line}\n"));
        file.Flush();
    }

    /// <summary>Who holds the lock, in words such as <c>process 4711, since 2026-05-01 12:00:00 UTC, adding articles</c>; null where the file does not tell.</summary>
    public static string? Read(string path)
    {
        try
        {
            using var file = OpenHeld(path);
            Span<byte> bytes = stackalloc byte[MostBytes];
            var lines = Encoding.UTF8.GetString(bytes[..RandomAccess.Read(file, bytes, 0)]).Split('\n');
            if (lines.Length < 3 || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)) return null;
            if (!DateTime.TryParse(lines[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var since)) return null;
            var purpose = string.Concat(lines[2].Where(letter => !char.IsControl(letter))).Trim();
            return string.Create(CultureInfo.InvariantCulture, $"process {process}, since {since:yyyy-MM-dd HH:mm:ss} UTC{(purpose.Length == 0 ? "" : ", " + purpose)}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Opening it the usual way asks Unix for a shared lock, which is refused while the index is held; Windows has no other way and needs none.</summary>
    private static SafeFileHandle OpenHeld(string path)
    {
        if (OperatingSystem.IsWindows()) return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var descriptor = Open(path, flags: 0);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : throw new FileNotFoundException(null, path);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
