using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.Benchmarks.Fuzzing;

/// <summary>Parser of queries, patterns and analysers: any text is read, and what is said of places in it is true.</summary>
internal static class TextFuzz
{
    private static readonly string[] QueryPieces =
    [
        "word", "two words", "AND", "OR", "NOT", "NEAR/3", "NEAR/99999999999", "ADJ", "SENTENCE", "PARAGRAPH", "ATLEAST/2", "ATLEAST/", "LEAD(", "(", ")", "((((", "\"", "“", "»", "\"a b\"~3",
        "title:", "name:", "date:[2020 TO", "]", "*", "?", "w*rd", "word~", "word~9", "/reg.ex/", "/[a", "^2", "^-1", "^1e999", "+", "-", "!", "&&", "||", "*:*", ":", "\\",
    ];

    private static readonly string[] PatternPieces = ["a", "b", ".", "*", "+", "?", "|", "(", ")", "[", "]", "[^a-z]", "{2,3}", "{", "\\", "-", "é"];

    private static readonly string[] Words =
        ["storm", "O'Neill", "l'été", "U.S.", "3.5%", "1,000,000", "İstanbul'da", "state-of-the-art", "e\u0301", "الجيش", "وزيران", "naïve", "’s", "www.example.org", "JF-17", "\u200D", "\n", "।", "東京", "☃\uFE0F"];

    private static readonly string?[] Languages = [null, "en", "fr", "tr", "ar", "ur", "fa", "de", "", "xx"];

    public static FuzzTarget Queries { get; } = new("queries", random =>
    {
        var text = HostileText.Make(random, QueryPieces, 30);
        var parsed = QueryParser.Parse(text);
        if (parsed.Notes.FirstOrDefault(note => note.Start < 0 || note.Start > text.Length) is { } outside) return $"note {outside.Code} at {outside.Start} of {text.Length}: {HostileText.Show(text)}";
        var printed = QueryPrinter.Print(parsed.Root);
        return QueryPrinter.Print(QueryParser.Parse(printed).Root) is null ? $"printed as nothing: {HostileText.Show(text)}" : null;
    });

    public static FuzzTarget Patterns { get; } = new("patterns", random =>
    {
        var pattern = HostileText.Make(random, PatternPieces, 12);
        if (pattern.Length == 0) return null;
        foreach (Query query in new Query[] { new RegexpQuery("body", pattern), new WildcardQuery("body", pattern), new PrefixQuery("body", pattern) })
        {
            if (!PatternCheck.TryValidate(query, out var problem) && string.IsNullOrEmpty(problem)) return $"refused without a reason: {HostileText.Show(pattern)}";
        }

        return null;
    });

    public static FuzzTarget Analysers { get; } = new("analysers", random =>
    {
        var text = HostileText.Make(random, Words, 40);
        foreach (var name in Analyzers.Names)
        {
            var tokens = new List<Token>();
            Analyzers.Get(name).Analyze(text, Languages[random.Next(Languages.Length)], [], tokens);
            var before = 0;
            foreach (var token in tokens)
            {
                if (token.Term.Length == 0 || token.Stem.Length == 0) return $"{name}: an empty word in {HostileText.Show(text)}";
                if (token.Start < before || token.End <= token.Start || token.End > text.Length) return $"{name}: a word from {token.Start} to {token.End} after {before} in {HostileText.Show(text)}";
                before = token.Start;
            }
        }

        return null;
    });
}
