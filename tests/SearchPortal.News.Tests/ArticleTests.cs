namespace SearchPortal.News.Tests;

public sealed class ArticleTests
{
    private static readonly Block[] Blocks = [new(BlockKind.Heading, "Oil"), new(BlockKind.Paragraph, "It flows.")];

    [Fact]
    public void The_body_is_the_blocks_with_a_blank_line_between_them() => Of(Blocks).Body.ShouldBe("Oil\n\nIt flows.");

    [Fact]
    public void Reading_the_body_makes_no_article_another_one()
    {
        var read = Of(Blocks);
        _ = read.Body;

        read.ShouldBe(Of(Blocks));
    }

    [Fact]
    public void Other_blocks_make_another_body()
    {
        var article = Of(Blocks);
        _ = article.Body;

        (article with { Blocks = [new Block(BlockKind.Paragraph, "Gas.")] }).Body.ShouldBe("Gas.");
    }

    private static Article Of(Block[] blocks) => new() { Id = "a", Blocks = blocks, Source = "test", Authors = Array.Empty<string>() };
}
