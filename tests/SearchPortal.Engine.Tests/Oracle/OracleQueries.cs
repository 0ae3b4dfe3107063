using System.Text.Json;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>Reads the oracle's query objects.</summary>
internal static class OracleQueries
{
    public static Query Read(JsonElement query)
    {
        var read = query.GetProperty("t").GetString() switch
        {
            "term" => new TermQuery(Text(query, "f"), Text(query, "v")),
            "phrase" => PhraseQuery.Of(Text(query, "f"), query.GetProperty("v").EnumerateArray().Select(word => word.GetString()!), query.GetProperty("slop").GetInt32()),
            "prefix" => new PrefixQuery(Text(query, "f"), Text(query, "v")),
            "range" => new RangeQuery(Text(query, "f"), query.GetProperty("gte").GetInt64(), query.GetProperty("lt").GetInt64()),
            "kw" => new KeywordQuery(Text(query, "f"), [Text(query, "v")]),
            "fuzzy" => new FuzzyQuery(Text(query, "f"), Text(query, "v"), query.GetProperty("edits").GetInt32(), query.GetProperty("prefix_len").GetInt32(),
                Text(query, "scoring") == "constant" ? FuzzyScoring.Constant : FuzzyScoring.Blended),
            "all" => new MatchAllQuery(),
            "bool" => new BooleanQuery
            {
                Must = Clauses(query, "must"),
                Should = Clauses(query, "should"),
                MustNot = Clauses(query, "must_not"),
                Filter = Clauses(query, "filter"),
                MinimumShouldMatch = query.TryGetProperty("msm", out var minimum) && minimum.ValueKind == JsonValueKind.Number ? minimum.GetInt32() : 0,
            },
            _ => (Query?)null ?? throw new NotSupportedException(query.ToString()),
        };
        return query.TryGetProperty("boost", out var boost) ? read with { Boost = boost.GetSingle() } : read;
    }

    private static Query[] Clauses(JsonElement query, string name) =>
        query.TryGetProperty(name, out var clauses) && clauses.ValueKind == JsonValueKind.Array ? clauses.EnumerateArray().Select(Read).ToArray() : [];

    private static string Text(JsonElement query, string name) => query.GetProperty(name).GetString()!;
}
