namespace SearchPortal.Indexer.Tests;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("4096", 4096)]
    [InlineData("64MB", 64L << 20)]
    [InlineData("1 gb", 1L << 30)]
    [InlineData("512kb", 512L << 10)]
    public void Sizes_are_read_as_people_write_them(string text, long bytes)
    {
        ByteSize.TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MB")]
    [InlineData("-1MB")]
    [InlineData("1.5GB")]
    [InlineData("9999999999999GB")]
    [InlineData("much")]
    public void What_is_no_size_is_refused(string text) => ByteSize.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(512, "512 bytes")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(64L << 20, "64.0 MB")]
    public void Sizes_are_written_with_a_unit(long bytes, string text) => ByteSize.Format(bytes).ShouldBe(text);
}
