using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Tests.Analysis;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("the", "of", "and", "what", "is")]
    [InlineData("les", "dans", "apres", "ou", "qu")]
    [InlineData("ve", "bir", "icin", "olarak", "daha")]
    [InlineData("كے", "ميں", "هے", "نے")]
    [InlineData("في", "علي", "الي", "ان", "التي")]
    public void Function_words_are_known_in_their_folded_form(params string[] words)
    {
        foreach (var word in words) StopWords.IsStopWord(word).ShouldBeTrue(word);
    }

    [Theory]
    [InlineData("un", "us", "may", "son", "or2", "haftar", "ya", "ki", "da", "son", "war", "جيش")]
    public void Words_of_news_are_not(params string[] words)
    {
        foreach (var word in words) StopWords.IsStopWord(word).ShouldBeFalse(word);
    }

    [Fact]
    public void English_holds_only_folded_words()
    {
        StopWords.English.Count.ShouldBeGreaterThan(100);
        foreach (var word in StopWords.English) AnalysisOf.Terms("folding/2", word).ShouldBe(word);
    }
}
