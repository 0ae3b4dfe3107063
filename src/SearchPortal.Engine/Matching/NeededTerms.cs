using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Matching;

/// <summary>The terms, and the beginnings of terms, that queries need of a document, each with a number. Once all queries are read, many threads may ask.</summary>
internal sealed class NeededTerms
{
    private readonly Dictionary<string, FieldTerms> fields = new(StringComparer.Ordinal);

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>What a query needs. Kinds of queries that are not asked of terms need nothing.</summary>
    public Need Of(Query query) => query switch
    {
        TermQuery term => Term(term.Field, term.Term),
        PrefixQuery prefix => Beginning(prefix.Field, prefix.Prefix),
        WildcardQuery wildcard => Beginning(wildcard.Field, Until(wildcard.Pattern, wildcard.Pattern.AsSpan().IndexOfAny('*', '?'))),
        PhraseQuery phrase => Need.AllOf(phrase.Positions.Select(terms => Need.AnyOf(terms.Select(term => Term(phrase.Field, term))))),
        SynonymQuery synonyms => Need.AnyOf(synonyms.Alternatives.Select(run => Need.AllOf(run.Select(term => Term(synonyms.Field, term))))),
        CombinedFieldsQuery combined => Need.AnyOf(combined.Parts.Select(part => Of(part.Words))),
        BooleanQuery boolean => OfBoolean(boolean),
        DisjunctionMaxQuery union => Need.AnyOf(union.Alternatives.Select(Of)),
        NearQuery near => Need.AllOf(near.Clauses.Select(Of)),
        WithinQuery within => Need.AllOf(within.Clauses.Select(Of)),
        BeforeQuery before => Of(before.Inner),
        AtLeastQuery several => Of(several.Inner),
        ConstantScoreQuery constant => Of(constant.Inner),
        DecayQuery decay => Of(decay.Inner),
        MatchNoneQuery => Need.Impossible,
        _ => Need.Nothing,
    };

    /// <summary>What is needed in a field; null for nothing.</summary>
    public FieldTerms? In(string field) => fields.GetValueOrDefault(field);

    private Need OfBoolean(BooleanQuery query)
    {
        var required = query.Must.Concat(query.Filter).ToArray();
        var needsOne = query.MinimumShouldMatch > 0 || required.Length == 0;
        return Need.AllOf(required.Select(Of).Append(needsOne ? Need.AnyOf(query.Should.Select(Of)) : Need.Nothing));
    }

    private Need Term(string field, string term) => Need.Of(Numbered(Added(field).Terms, term));

    private Need Beginning(string field, string beginning)
    {
        // Half a surrogate pair is read as another character by patterns.
        beginning = Until(beginning, beginning.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'));
        if (beginning.Length == 0) return Need.Nothing;
        var beginnings = Added(field).Beginnings;
        if (!beginnings.TryGetValue(beginning.Length, out var ofLength)) beginnings[beginning.Length] = ofLength = new(StringComparer.Ordinal);
        return Need.Of(Numbered(ofLength, beginning));
    }

    private static string Until(string text, int end) => end < 0 ? text : text[..end];

    private FieldTerms Added(string field) => fields.TryGetValue(field, out var known) ? known : fields[field] = new FieldTerms();

    private int Numbered(Dictionary<string, int> numbers, string term) => numbers.TryGetValue(term, out var known) ? known : numbers[term] = Count++;

    /// <summary>What is needed in a field.</summary>
    internal sealed class FieldTerms
    {
        /// <summary>Whole terms.</summary>
        public Dictionary<string, int> Terms { get; } = new(StringComparer.Ordinal);

        /// <summary>By their length.</summary>
        public SortedList<int, Dictionary<string, int>> Beginnings { get; } = [];

        /// <summary>Notes that a document has a term.</summary>
        public void Note(string term, DocumentBits present)
        {
            if (Terms.TryGetValue(term, out var number)) present.Set(number);
            var beginnings = Beginnings;
            for (var i = 0; i < beginnings.Count; i++)
            {
                var length = beginnings.GetKeyAtIndex(i);
                if (length > term.Length) break;
                if (beginnings.GetValueAtIndex(i).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term.AsSpan(0, length), out var beginning)) present.Set(beginning);
            }
        }
    }
}
