using SearchPortal.Engine.Indexing.Buffering;

namespace SearchPortal.Engine.Tests.Indexing.Buffering;

public sealed class PooledBytesTests
{
    private readonly BlockPool pool = new();

    [Fact]
    public void Bytes_of_any_length_are_read_as_they_were_stored()
    {
        var bytes = new PooledBytes(pool);
        var random = new Random(3);
        var stored = new List<(int Address, byte[] Content)>();
        foreach (var length in Enumerable.Range(0, 300).Select(_ => random.Next(1 << random.Next(1, 15))).Append(BlockPool.BlockLength).Append(200_000).Append(0).Append(1))
        {
            var content = new byte[length];
            random.NextBytes(content);
            stored.Add((bytes.Store(content), content));
        }

        foreach (var (address, content) in stored) bytes.Read(address).SequenceEqual(content).ShouldBeTrue();
        bytes.Bytes.ShouldBeGreaterThanOrEqualTo(stored.Sum(each => (long)each.Content.Length));
    }

    [Fact]
    public void Blocks_that_were_given_back_are_used_again()
    {
        var bytes = new PooledBytes(pool);
        bytes.Take(BlockPool.BlockLength);
        bytes.Take(BlockPool.BlockLength);
        bytes.Clear();
        bytes.Bytes.ShouldBe(0);
        var first = pool.Rent();
        var second = pool.Rent();
        pool.Return([first]);
        pool.Rent().ShouldBeSameAs(first);
        pool.Return([second]);
        pool.Trim();
        pool.Rent().ShouldNotBeSameAs(second);
    }
}
