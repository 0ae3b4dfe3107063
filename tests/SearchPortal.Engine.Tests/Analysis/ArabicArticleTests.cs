namespace SearchPortal.Engine.Tests.Analysis;

public sealed class ArabicArticleTests
{
    [Theory]
    [InlineData("الجيش والجيش بالجيش كالجيش فالجيش للجيش", "جيش|جيش|جيش|جيش|جيش|جيش")]
    [InlineData("الله والي الي", "الله|والي|الي")]
    [InlineData("حفتر", "حفتر")]
    public void The_stem_is_without_the_article_where_three_letters_are_left(string text, string stems) =>
        AnalysisOf.Stems(text).ShouldBe(stems);

    [Fact]
    public void The_exact_term_keeps_the_article() => AnalysisOf.Terms("english/1", "الجيش").ShouldBe("الجيش");
}
