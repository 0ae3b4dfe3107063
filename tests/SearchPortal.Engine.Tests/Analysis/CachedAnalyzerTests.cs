using System.Globalization;
using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Tests.Analysis;

public sealed class CachedAnalyzerTests
{
    [Fact]
    public void Equal_terms_share_one_string()
    {
        var tokens = AnalysisOf.Tokens("news/1", "Army ARMY army Ármy");
        foreach (var token in tokens) token.Term.ShouldBeSameAs(tokens[0].Term);
        foreach (var token in tokens) token.Stem.ShouldBeSameAs(tokens[0].Stem);
    }

    [Fact]
    public void More_distinct_words_than_are_remembered_are_analyzed_right()
    {
        var words = Enumerable.Range(0, 40_000).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        for (var round = 0; round < 2; round++)
        {
            AnalysisOf.Tokens("news/1", string.Join(' ', words)).Select(token => token.Term)
                .SequenceEqual(words).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Many_threads_get_the_same_tokens()
    {
        var text = string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"Générals {i} fighting's U.N. حفتر"));
        var expected = AnalysisOf.Tokens("news/1", text);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AnalysisOf.Tokens("news/1", text))));
        foreach (var answer in answers) answer.ShouldBe(expected);
    }

    [Fact]
    public void Tokens_are_appended()
    {
        var tokens = new List<Token> { new("first", "first", 0, 5) };
        Analyzers.Get("folding/2").Analyze("second", [], tokens);
        tokens.Select(token => token.Term).ShouldBe(["first", "second"]);
    }
}
