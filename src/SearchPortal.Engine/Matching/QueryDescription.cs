using System.Globalization;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Matching;

/// <summary>A query in the words of an explanation, without its field.</summary>
internal static class QueryDescription
{
    public static string Of(Query query) => query switch
    {
        TermQuery term => term.Term,
        PhraseQuery phrase => "\"" + string.Join(' ', phrase.Positions.Select(terms => string.Join('|', terms))) + "\"",
        SynonymQuery synonyms => string.Join(" | ", synonyms.Alternatives.Select(alternative => string.Join(' ', alternative))),
        ProximityQuery near => $"{string.Join('|', near.First)} near {string.Join('|', near.Second)}",
        CombinedFieldsQuery combined => Joined(combined.Parts.Select(part => part.Words).DistinctBy(Of).ToArray(), " or ") + " in " + string.Join(" + ", combined.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{Rarity.FieldOf(part.Words)}^{part.Weight:G4}"))),
        DecayQuery decay => Of(decay.Inner),
        PrefixQuery prefix => prefix.Prefix + "*",
        WildcardQuery wildcard => wildcard.Pattern,
        RegexpQuery regexp => $"/{regexp.Pattern}/",
        FuzzyQuery fuzzy => $"{fuzzy.Term}~{fuzzy.MaxEdits}",
        NearQuery near => Joined(near.Clauses, $" {(near.Ordered ? "before" : "near")} (at most {near.Distance} words between) "),
        WithinQuery within => Joined(within.Clauses, $" in one {within.Mark} with "),
        BeforeQuery before => $"{Of(before.Inner)} before the first {before.Mark}",
        AtLeastQuery several => $"{Of(several.Inner)}, {several.Count} times",
        ConstantScoreQuery constant => Of(constant.Inner),
        DisjunctionMaxQuery union => Joined(union.Alternatives, " or "),
        BooleanQuery boolean => Joined([.. boolean.Must, .. boolean.Should], boolean.Must.Count > 0 ? " and " : " or "),
        KeywordQuery keyword => $"{keyword.Field} is {string.Join(" or ", keyword.Values)}",
        RangeQuery range => $"{range.Field} from {range.From} until {range.Until}",
        MissingNumberQuery missing => $"{missing.Field} is missing",
        HasWordsQuery text => $"{text.Field} has words",
        MatchAllQuery => "everything",
        _ => "nothing",
    };

    private static string Joined(IReadOnlyList<Query> queries, string by) => queries.Count == 1 ? Of(queries[0]) : "(" + string.Join(by, queries.Select(Of)) + ")";
}
