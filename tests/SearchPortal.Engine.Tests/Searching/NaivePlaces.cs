using System.Text;
using System.Text.RegularExpressions;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>The truth about where a query stands in a document: every choice of places is tried.</summary>
internal sealed class NaivePlaces(NaiveSearcher searcher)
{
    private readonly Known<(Query, string, string), (int, int)[]> places = new();
    private readonly Known<(NearQuery, string), IReadOnlyList<(int, int)[]>> choices = new();
    private readonly Known<(WithinQuery, string), IReadOnlyList<(int, int)[]>[]> units = new();
    private readonly Known<(Query, string), bool> fits = new();

    /// <summary>What a query marks in a document that it matches.</summary>
    public IEnumerable<NaiveSpan> Spans(Query query, NaiveDocument document) => query switch
    {
        _ when searcher.Score(query, document) is null => [],
        NearQuery near => Marked(near.Clauses, Choices(near, document), near, document),
        WithinQuery within => Marked(within.Clauses, Units(within, document).SelectMany(unit => unit), within, document),
        BeforeQuery before => BeforePlaces(before, document).SelectMany(place => SpansOf(before.Inner, document, before.Field, place)).Select(span => Labelled(span, before)),
        AtLeastQuery several => Spans(several.Inner, document),
        ConstantScoreQuery constant => Spans(constant.Inner, document),
        DecayQuery decay => Spans(decay.Inner, document),
        CombinedFieldsQuery combined => combined.Parts.SelectMany(part => Spans(part.Words, document)),
        DisjunctionMaxQuery union => union.Alternatives.SelectMany(each => Spans(each, document)),
        BooleanQuery boolean => boolean.Must.Concat(boolean.Filter).Concat(boolean.Should).SelectMany(each => Spans(each, document)),
        _ => Leaf(query, document).Select(span => span with { Label = query.Label }),
    };

    /// <summary>The places of a query in a text, as a near query counts them.</summary>
    public (int Start, int End)[] Places(Query query, NaiveDocument document, string text) => places.Get((query, document.Id, text), () =>
        [.. AllPlaces(query, document).Where(span => span.Text == text).Select(span => span.Place).Distinct().Order()]);

    /// <summary>Places in all texts.</summary>
    public IEnumerable<NaiveSpan> AllPlaces(Query query, NaiveDocument document) => query switch
    {
        _ when searcher.Score(query, document) is null => [],
        NearQuery near => Choices(near, document).Select(choice => new NaiveSpan(near.Field, choice.Min(place => place.Start), choice.Max(place => place.End))),
        WithinQuery within => Units(within, document)
            .Select(unit => new NaiveSpan(within.Field, unit.Min(choice => choice.Min(place => place.Start)), unit.Max(choice => choice.Max(place => place.End)))),
        BeforeQuery before => BeforePlaces(before, document).Select(place => new NaiveSpan(before.Field, place.Start, place.End)),
        AtLeastQuery several => AllPlaces(several.Inner, document),
        ConstantScoreQuery constant => AllPlaces(constant.Inner, document),
        DecayQuery decay => AllPlaces(decay.Inner, document),
        CombinedFieldsQuery combined => combined.Parts.SelectMany(part => AllPlaces(part.Words, document)),
        DisjunctionMaxQuery union => union.Alternatives.SelectMany(each => AllPlaces(each, document)),
        BooleanQuery boolean => boolean.Must.Concat(boolean.Filter).Concat(boolean.Should).SelectMany(each => AllPlaces(each, document)),
        _ => Leaf(query, document),
    };

    /// <summary>Each choice of one place a clause that is near enough.</summary>
    public IReadOnlyList<(int Start, int End)[]> Choices(NearQuery near, NaiveDocument document) => choices.Get((near, document.Id), () =>
        Choices([.. near.Clauses.Select(clause => Places(clause, document, near.Field))], near.Distance, near.Ordered));

    /// <summary>For each unit that has matches, these.</summary>
    public IReadOnlyList<(int Start, int End)[]>[] Units(WithinQuery within, NaiveDocument document) => units.Get((within, document.Id), () => [.. UnitsOf(within, document)]);

    private IEnumerable<IReadOnlyList<(int Start, int End)[]>> UnitsOf(WithinQuery within, NaiveDocument document)
    {
        int[] bounds = [0, .. document.PositionsOf(within.Field + ".marks", within.Mark), int.MaxValue];
        foreach (var (from, until) in bounds.Zip(bounds.Skip(1)))
        {
            var inside = within.Clauses.Select(clause => Places(clause, document, within.Field).Where(place => place.Start >= from && place.End <= until).ToArray()).ToArray();
            if (Choices(inside, int.MaxValue, ordered: false) is { Count: > 0 } choices) yield return choices;
        }
    }

    /// <summary>The places before the first mark.</summary>
    public IEnumerable<(int Start, int End)> BeforePlaces(BeforeQuery before, NaiveDocument document)
    {
        var first = document.PositionsOf(before.Field + ".marks", before.Mark).DefaultIfEmpty(int.MaxValue).Min();
        return Places(before.Inner, document, before.Field).Where(place => place.End <= first);
    }

    public static long Between((int Start, int End)[] choice) => choice.Max(place => place.End) - choice.Min(place => place.Start) - choice.Sum(place => place.End - place.Start);

    /// <summary>Whether a pattern takes a word.</summary>
    public bool Fits(Query pattern, string word) => fits.Get((pattern, word), () => FitsOf(pattern, word));

    private static bool FitsOf(Query pattern, string word) => pattern switch
    {
        PrefixQuery prefix => word.StartsWith(prefix.Prefix, StringComparison.Ordinal),
        WildcardQuery wildcard => FitsWildcard([.. wildcard.Pattern.EnumerateRunes()], [.. word.EnumerateRunes()]),
        // The platform's expressions run over UTF-16.
        RegexpQuery regexp => Regex.IsMatch(word, $@"^(?:{regexp.Pattern.Replace(".", @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\uD800-\uDFFF])", StringComparison.Ordinal)})\z", RegexOptions.CultureInvariant),
        FuzzyQuery fuzzy => EditDistance.Between(word, fuzzy.Term) <= fuzzy.MaxEdits && word.EnumerateRunes().Take(fuzzy.PrefixLength).SequenceEqual(fuzzy.Term.EnumerateRunes().Take(fuzzy.PrefixLength)),
        _ => false,
    };

    private static bool FitsWildcard(Rune[] pattern, Rune[] word) => pattern switch
    {
        [] => word.Length == 0,
        [{ Value: '*' }, .. var rest] => FitsWildcard(rest, word) || (word.Length > 0 && FitsWildcard(pattern, word[1..])),
        [var first, .. var rest] => word.Length > 0 && (first.Value == '?' || first == word[0]) && FitsWildcard(rest, word[1..]),
    };

    private static List<(int Start, int End)[]> Choices((int Start, int End)[][] places, long distance, bool ordered)
    {
        var longest = places.Sum(each => each.Select(place => place.End - place.Start).DefaultIfEmpty().Max());
        var choices = new List<(int Start, int End)[]> { Array.Empty<(int, int)>() };
        foreach (var clause in places)
        {
            choices = [.. from chosen in choices
                          from place in clause
                          where chosen.All(other => other.End <= place.Start || (!ordered && place.End <= other.Start))
                          let choice = (ValueTuple<int, int>[])[.. chosen, place]
                          // What comes later may fill gaps, but no more than all words of it.
                          where Between(choice) <= distance + longest
                          select choice];
        }

        return [.. choices.Where(choice => choice.Length > 0 && Between(choice) <= distance)];
    }

    private IEnumerable<NaiveSpan> Marked(IReadOnlyList<Query> clauses, IEnumerable<(int Start, int End)[]> choices, Query query, NaiveDocument document)
    {
        var text = query is NearQuery near ? near.Field : ((WithinQuery)query).Field;
        return choices.SelectMany(choice => choice.Index()).Distinct().SelectMany(each => SpansOf(clauses[each.Index], document, text, each.Item)).Select(span => Labelled(span, query));
    }

    /// <summary>What is marked where one place is meant.</summary>
    private IEnumerable<NaiveSpan> SpansOf(Query query, NaiveDocument document, string text, (int Start, int End) place) => query switch
    {
        _ when searcher.Score(query, document) is null => [],
        NearQuery near => near.Field != text ? [] : Marked(near.Clauses, Choices(near, document).Where(choice => Extent([choice]) == place), near, document),
        WithinQuery within => within.Field != text ? [] : Marked(within.Clauses, Units(within, document).Where(unit => Extent(unit) == place).SelectMany(unit => unit), within, document),
        BeforeQuery before => before.Field != text || !BeforePlaces(before, document).Contains(place) ? [] : SpansOf(before.Inner, document, text, place).Select(span => Labelled(span, before)),
        AtLeastQuery several => SpansOf(several.Inner, document, text, place),
        ConstantScoreQuery constant => SpansOf(constant.Inner, document, text, place),
        DecayQuery decay => SpansOf(decay.Inner, document, text, place),
        CombinedFieldsQuery combined => combined.Parts.SelectMany(part => SpansOf(part.Words, document, text, place)),
        DisjunctionMaxQuery union => union.Alternatives.SelectMany(each => SpansOf(each, document, text, place)),
        BooleanQuery boolean => boolean.Must.Concat(boolean.Filter).Concat(boolean.Should).SelectMany(each => SpansOf(each, document, text, place)),
        _ => Leaf(query, document).Where(span => span.Text == text && span.Place == place).Select(span => span with { Label = query.Label }),
    };

    private static (int Start, int End) Extent(IReadOnlyList<(int Start, int End)[]> choices) =>
        (choices.Min(choice => choice.Min(place => place.Start)), choices.Max(choice => choice.Max(place => place.End)));

    private static NaiveSpan Labelled(NaiveSpan span, Query query) => span with { Label = span.Label ?? query.Label };

    private IEnumerable<NaiveSpan> Leaf(Query query, NaiveDocument document) => query switch
    {
        TermQuery term => document.PositionsOf(term.Field, term.Term).Select(position => Span(term.Field, position, 1)),
        PhraseQuery phrase => document.RunsOf(phrase.Field, phrase.Positions).Select(start => Span(phrase.Field, start, phrase.Positions.Count)),
        SynonymQuery words => words.Alternatives.SelectMany(run => document.RunsOf(words.Field, [.. run.Select(term => new[] { term })]).Select(start => Span(words.Field, start, run.Count))),
        PrefixQuery or WildcardQuery or RegexpQuery or FuzzyQuery => document.WordsOf(NaiveSearcher.FieldOf(query)).Index().Where(word => Fits(query, word.Item)).Select(word => Span(NaiveSearcher.FieldOf(query), word.Index, 1)),
        _ => [],
    };

    private static NaiveSpan Span(string field, int start, int length) => new(NaiveDocument.TextOf(field), start, start + length, IsMark: field.EndsWith(".marks", StringComparison.Ordinal));
}
