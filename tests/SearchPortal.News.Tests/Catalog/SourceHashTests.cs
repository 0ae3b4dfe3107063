using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class SourceHashTests
{
    [Fact]
    public void A_line_number_does_not_count() => SourceHash.Of("in/a.jsonl:12").ShouldBe(SourceHash.Of("in/a.jsonl"));

    [Fact]
    public void Two_files_differ() => SourceHash.Of("in/a.jsonl").ShouldNotBe(SourceHash.Of("in/b.jsonl"));

    [Theory]
    [InlineData("in/2024")]
    [InlineData("2024")]
    public void Digits_without_a_colon_are_part_of_the_name(string source) =>
        SourceHash.Of(source).ShouldNotBe(SourceHash.Of(source.TrimEnd('4')));

    [Fact]
    public void It_is_the_beginning_of_SHA_256() => SourceHash.Of("abc").ShouldBe(0xEACF018FBF1678BAUL);
}
