using System.Text.Json.Nodes;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Tests;

/// <summary>Queries as the peer reads them. The format is described in <c>tests/lucene-peer/README.md</c>.</summary>
internal static class PeerQueries
{
    /// <summary>The query object.</summary>
    /// <exception cref="NotSupportedException">Lucene has no such query.</exception>
    public static JsonObject ToJson(Query query)
    {
        var json = query switch
        {
            MatchAllQuery => Named("all"),
            MatchNoneQuery => Named("none"),
            TermQuery term => In(term.Field, "term", ("term", term.Term)),
            SynonymQuery synonym => In(synonym.Field, "synonym", ("terms", Texts(synonym.Alternatives.Select(Single)))),
            PhraseQuery phrase => In(phrase.Field, "phrase", ("positions", new JsonArray([.. phrase.Positions.Select(Texts)])), ("slop", phrase.Slop)),
            PrefixQuery prefix => In(prefix.Field, "prefix", ("prefix", prefix.Prefix)),
            WildcardQuery wildcard => In(wildcard.Field, "wildcard", ("pattern", wildcard.Pattern)),
            RegexpQuery regexp => In(regexp.Field, "regexp", ("pattern", regexp.Pattern)),
            FuzzyQuery fuzzy => In(
                fuzzy.Field, "fuzzy", ("term", fuzzy.Term), ("edits", fuzzy.MaxEdits), ("prefixLength", fuzzy.PrefixLength),
                ("scoring", fuzzy.Scoring == FuzzyScoring.Constant ? "constant" : "blended")),
            NearQuery near => In(near.Field, "near", ("terms", Texts(near.Clauses.Select(TermOf))), ("distance", near.Distance), ("ordered", near.Ordered)),
            KeywordQuery keyword => In(keyword.Field, "keyword", ("values", Texts(keyword.Values)), ("orMissing", keyword.OrMissing)),
            RangeQuery range => In(range.Field, "range", ("from", range.From), ("until", range.Until)),
            MissingNumberQuery missing => In(missing.Field, "missingNumber"),
            HasWordsQuery words => In(words.Field, "hasWords"),
            ConstantScoreQuery constant => Named("constant", ("inner", ToJson(constant.Inner))),
            DisjunctionMaxQuery best => Named("disjunctionMax", ("alternatives", All(best.Alternatives)), ("tieBreaker", best.TieBreaker)),
            BooleanQuery boolean => Named(
                "boolean", ("must", All(boolean.Must)), ("should", All(boolean.Should)), ("filter", All(boolean.Filter)), ("mustNot", All(boolean.MustNot)),
                ("minimumShouldMatch", boolean.MinimumShouldMatch)),
            _ => throw new NotSupportedException($"Lucene has no {query.GetType().Name}"),
        };
        if (query.Boost != 1) json["boost"] = query.Boost;
        return json;
    }

    private static JsonObject Named(string type, params (string Name, JsonNode? Value)[] properties)
    {
        var json = new JsonObject { ["type"] = type };
        foreach (var (name, value) in properties) json[name] = value;
        return json;
    }

    private static JsonObject In(string textField, string type, params (string Name, JsonNode? Value)[] properties) =>
        Named(type, [("field", textField), .. properties]);

    private static JsonArray All(IReadOnlyList<Query> queries) => new([.. queries.Select(ToJson)]);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Single(IReadOnlyList<string> run) =>
        run.Count == 1 ? run[0] : throw new NotSupportedException("Lucene's SynonymQuery has no phrases");

    private static string TermOf(Query clause) =>
        clause is TermQuery { Boost: 1 } term ? term.Term : throw new NotSupportedException($"the peer has no {clause.GetType().Name} near another");
}
