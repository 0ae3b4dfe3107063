using BenchmarkDotNet.Attributes;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>128 numbers of a few bits each, with 128-bit vectors and, as the measure, one by one.</summary>
[MemoryDiagnoser]
public class PackedBlockBenchmarks
{
    private readonly int[] numbers = new int[PackedBlock.Length];
    private byte[] packed = [];

    /// <summary>Bits of a number.</summary>
    [Params(1, 4, 7, 12, 20)]
    public int Width { get; set; }

    /// <summary>Packs random numbers.</summary>
    [GlobalSetup]
    public void Build()
    {
        var random = new Random(Width);
        packed = new byte[PackedBlock.SizeOf(Width)];
        PackedBlock.Pack(Width, Array.ConvertAll(numbers, _ => random.Next(1 << Width)), packed);
    }

    /// <summary>Unpacks them.</summary>
    [Benchmark(OperationsPerInvoke = PackedBlock.Length)]
    public int Unpack()
    {
        PackedBlock.Unpack(Width, packed, numbers, 1);
        return numbers[^1];
    }

    /// <summary>Unpacks gaps and adds them up.</summary>
    [Benchmark(OperationsPerInvoke = PackedBlock.Length)]
    public int UnpackGaps()
    {
        PackedBlock.UnpackGaps(Width, packed, numbers, -1);
        return numbers[^1];
    }

    /// <summary>The same sums, number by number from its four lanes.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = PackedBlock.Length)]
    public int OneByOne()
    {
        const int Lanes = 4;
        var last = -1;
        var mask = (1UL << Width) - 1;
        for (var i = 0; i < numbers.Length; i++)
        {
            var bit = i / Lanes * Width;
            var word = bit / 32 * Lanes + i % Lanes;
            ulong low = BitConverter.ToUInt32(packed, word * sizeof(uint));
            ulong high = bit % 32 + Width > 32 ? BitConverter.ToUInt32(packed, (word + Lanes) * sizeof(uint)) : 0;
            numbers[i] = last += (int)((low | high << 32) >> bit % 32 & mask) + 1;
        }

        return last;
    }
}
