using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Tests.Analysis;

/// <summary>Short ways to ask an analyzer.</summary>
internal static class AnalysisOf
{
    public static List<Token> Tokens(string analyzer, string text, params int[] wordBreaks)
    {
        var tokens = new List<Token>();
        Analyzers.Get(analyzer).Analyze(text, wordBreaks, tokens);
        return tokens;
    }

    /// <summary>The tokens that <c>news/1</c> finds in a text of a language.</summary>
    public static List<Token> TokensIn(string? language, string text)
    {
        var tokens = new List<Token>();
        Analyzers.Get("news/1").Analyze(text, language, [], tokens);
        return tokens;
    }

    /// <summary>The terms with a bar between, such as <c>saddam|haftar</c>.</summary>
    public static string Terms(string analyzer, string text, params int[] wordBreaks) =>
        string.Join('|', Tokens(analyzer, text, wordBreaks).Select(token => token.Term));

    /// <summary>The parts of the text that the tokens cover, with a bar between.</summary>
    public static string Parts(string analyzer, string text) =>
        string.Join('|', Tokens(analyzer, text).Select(token => text[token.Start..token.End]));

    /// <summary>The stems in a text of a language, with a bar between.</summary>
    public static string Stems(string text, string? language = null) => string.Join('|', TokensIn(language, text).Select(token => token.Stem));
}
