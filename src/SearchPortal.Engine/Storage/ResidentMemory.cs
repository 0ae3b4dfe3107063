using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Storage;

/// <summary>How much of mapped memory is in the memory of the machine. Asked by <c>mincore</c>, so only on Linux.</summary>
internal static unsafe partial class ResidentMemory
{
    /// <summary>Bytes of a mapped file that are in memory; null where the system does not tell.</summary>
    /// <param name="start">Where the file is mapped.</param>
    /// <param name="length">Its length in bytes.</param>
    public static long? Of(byte* start, long length)
    {
        if (!OperatingSystem.IsLinux()) return null;
        long page = Environment.SystemPageSize;
        var pages = (length + page - 1) / page;
        var isThere = NativeMemory.AllocZeroed((nuint)pages);
        try
        {
            if (MinCore(start, (nuint)length, isThere) != 0) return null;
            long resident = 0;
            for (long i = 0; i < pages; i++)
            {
                if ((((byte*)isThere)[i] & 1) != 0) resident += Math.Min(page, length - i * page);
            }

            return resident;
        }
        finally
        {
            NativeMemory.Free(isThere);
        }
    }

    [LibraryImport("libc", EntryPoint = "mincore")]
    private static partial int MinCore(void* start, nuint length, void* isThere);
}
