using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

public sealed class SpooledStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(40 << 20)]
    public void A_copy_has_the_same_bytes_and_can_go_back(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using var copy = SpooledStream.Copy(new HeadedStream(bytes, Stream.Null));

        copy.Length.ShouldBe(length);
        for (var i = 0; i < 2; i++)
        {
            copy.Position = 0;
            var read = new byte[length];
            copy.ReadExactly(read);
            read.AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_large_copy_leaves_no_file_behind()
    {
        string name;
        using (var copy = SpooledStream.Copy(new HeadedStream(new byte[40 << 20], Stream.Null)))
        {
            name = copy.ShouldBeOfType<FileStream>().Name;
            File.Exists(name).ShouldBeTrue();
        }

        File.Exists(name).ShouldBeFalse();
    }
}
