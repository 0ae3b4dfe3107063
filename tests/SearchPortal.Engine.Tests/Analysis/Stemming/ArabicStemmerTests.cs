namespace SearchPortal.Engine.Tests.Analysis.Stemming;

public sealed class ArabicStemmerTests
{
    [Theory]
    [InlineData("الجيش والجيش بالجيش كالجيش فالجيش للجيش وبالجيش وللجيش جيش", "جيش")]
    [InlineData("ليبيا وليبيا لليبيا", "ليبيا")]
    [InlineData("ليبي ليبية الليبية الليبيين والليبيون ليبيات لليبيين", "ليب")]
    [InlineData("وزير الوزير وزيرة والوزيرة للوزير ووزير بالوزير", "وزير")]
    [InlineData("حكومة الحكومة حكومي الحكومية حكومات والحكومات للحكومة", "حكوم")]
    [InlineData("لجنة اللجنة للجنة واللجنة", "لجن")]
    [InlineData("لقاء لقا اللقاء ولقاء", "لقا")]
    [InlineData("السودان سودان سوداني السودانية", "سودان")]
    [InlineData("قانون القانون قانوني قانونية", "قان")]
    [InlineData("قوات القوات وقوات للقوات", "قوات")]
    [InlineData("وطن الوطن", "وطن")]
    [InlineData("مصر ومصر", "مصر")]
    public void Forms_of_a_word_share_a_stem(string forms, string stem)
    {
        AnalysisOf.TokensIn("ar", forms).Select(token => token.Stem).Distinct().ShouldBe([stem]);
        AnalysisOf.TokensIn(null, forms).Select(token => token.Stem).Distinct().ShouldBe([stem]);
    }

    [Theory]
    [InlineData("حدود وحدود وحدة", "حدود|حدود|وحد")]
    [InlineData("الي علي ان", "الي|علي|ان")]
    [InlineData("الله والي", "الل|وال")]
    [InlineData("ماء ما", "ماء|ما")]
    public void Other_words_stay_apart(string words, string stems) => AnalysisOf.Stems(words, "ar").ShouldBe(stems);

    [Fact]
    public void The_exact_term_keeps_the_article() => AnalysisOf.Terms("news/1", "الجيش").ShouldBe("الجيش");
}
