using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

public sealed class Bm25KernelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public void Frequencies_that_are_enough_are_marked(int least)
    {
        var random = new Random(least);
        int[] frequencies = [.. Enumerable.Range(0, 128).Select(_ => 1 + random.Next(60) / (1 + random.Next(20)))];
        var places = new ulong[2];
        Bm25Kernel.AtLeast(frequencies, least, places);
        for (var i = 0; i < frequencies.Length; i++) (places[i / 64] >> i & 1).ShouldBe(frequencies[i] >= least ? 1ul : 0);
        Should.Throw<ArgumentOutOfRangeException>(() => Bm25Kernel.AtLeast(frequencies.AsSpan(1), least, places));
    }
}
