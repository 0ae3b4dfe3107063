using SearchPortal.Engine;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class ArticleIdPartsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(13)]
    public void The_parts_hold_each_article_once_from_the_oldest_to_the_newest(int size)
    {
        using var index = new TestCatalog();
        for (var batch = 0; batch < 3; batch++)
            index.Add([.. Enumerable.Range(0, 4).Select(number => (object)new { id = $"a{batch}{number}", title = "Title", text = "Text.", published = number == 0 ? null : $"2026-0{number}-1{batch}" })]);
        using var searcher = IndexSearcher.Open(index.Options.IndexFolder);
        var parts = new ArticleIdParts(searcher, size);
        var count = (12 + size - 1) / size;
        parts.Read(0, TestContext.Current.CancellationToken).ShouldBeNull();
        parts.Read(count + 1, TestContext.Current.CancellationToken).ShouldBeNull();
        var read = Enumerable.Range(1, count).Select(part => parts.Read(part, TestContext.Current.CancellationToken)!).ToArray();
        read.SkipLast(1).ShouldAllBe(part => part.Count == size);
        read.Reverse().SelectMany(part => part).ShouldBe(["a23", "a13", "a03", "a22", "a12", "a02", "a21", "a11", "a01", "a00", "a10", "a20"]);
    }

    [Fact]
    public void An_empty_index_has_no_part()
    {
        using var index = new TestCatalog();
        index.Add();
        index.Catalog.IdsOf(1, TestContext.Current.CancellationToken).ShouldBeNull();
        ArticleIdParts.Count(0).ShouldBe(0);
    }
}
