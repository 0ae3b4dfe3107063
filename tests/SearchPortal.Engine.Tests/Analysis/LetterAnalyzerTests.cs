using System.Text.Json;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Analysis;

public sealed class LetterAnalyzerTests
{
    [Theory]
    [InlineData("The Army's JF-17 jets", "the|army|s|jf|17|jets")]
    [InlineData("É_é naïve", "é|é|naïve")]
    [InlineData("e\u0301a", "e|a")]
    [InlineData("\U00010400b \U0001D7D8", "\U00010428b|\U0001D7D8")]
    [InlineData("a\uD800b\uDC00c", "a|b|c")]
    [InlineData("", "")]
    [InlineData(" .,-", "")]
    public void Terms_are_runs_of_letters_and_digits_in_lower_case(string text, string terms) =>
        AnalysisOf.Terms("letters/1", text).ShouldBe(terms);

    [Fact]
    public void A_word_break_ends_a_term() => AnalysisOf.Terms("letters/1", "ArmedForces", 5).ShouldBe("armed|forces");

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Real_articles_have_as_many_terms_as_the_oracle_says()
    {
        long bodyTerms = 0, titleTerms = 0;
        foreach (var line in File.ReadLines(SharedData.File("oracle/docs.jsonl")))
        {
            using var article = JsonDocument.Parse(line);
            bodyTerms += AnalysisOf.Tokens("letters/1", article.RootElement.GetProperty("body").GetString()!).Count;
            titleTerms += AnalysisOf.Tokens("letters/1", article.RootElement.GetProperty("title").GetString()!).Count;
        }

        bodyTerms.ShouldBe(702_750);
        titleTerms.ShouldBe(35_595);
    }
}
