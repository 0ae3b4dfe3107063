using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace SearchPortal.Engine.Numerics;

/// <summary>Asks the processor for memory before it is needed. Where several places are asked for first and read afterwards, it fetches them at the same time.</summary>
internal static unsafe class Prefetch
{
    /// <summary>Fetches the cache line of a value. Changes nothing; does nothing on a processor without such an instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<T>(ref readonly T value) where T : unmanaged
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
    }
}
