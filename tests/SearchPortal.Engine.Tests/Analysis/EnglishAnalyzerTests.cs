namespace SearchPortal.Engine.Tests.Analysis;

public sealed class EnglishAnalyzerTests
{
    [Theory]
    [InlineData("The ministers' meetings", "the|minist|meet")]
    [InlineData("Iran's AND IRAN\u2019S oil", "iran|and|iran|oil")]
    [InlineData("It's O'Brien, don't!", "it|o'brien|don't")]
    [InlineData("1,000.5 pct of JF17s (U.S.)", "1,000.5|pct|of|jf17|u.")]
    [InlineData("snake_case _ .5 -", "snake_cas|5")]
    [InlineData("general gener", "gener|gener")]
    [InlineData("callousness callous", "callous|callou")]
    [InlineData("\u00C9lys\u00E9es", "\u00E9lys\u00E9")]
    [InlineData("", "")]
    public void Words_are_cut_as_Unicode_has_them_and_stemmed_by_Porter(string text, string terms) =>
        AnalysisOf.Terms("english/1", text).ShouldBe(terms);

    [Fact]
    public void A_stem_that_is_a_word_has_a_stem_of_its_own() =>
        AnalysisOf.Terms("english/1", "callousness callous callousness callous").ShouldBe("callous|callou|callous|callou");

    [Fact]
    public void A_word_break_ends_a_term() => AnalysisOf.Terms("english/1", "ArmedForces", 5).ShouldBe("arm|forc");
}
