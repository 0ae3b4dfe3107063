using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Segments.Norms;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Indexing;

/// <summary>One document, inverted in memory: the same matchers find the same places in it as in a segment on disk.</summary>
internal sealed class MemorySegment : SegmentView
{
    private readonly Document document;
    private readonly Dictionary<string, Dictionary<string, List<int>>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> lengths = new(StringComparer.Ordinal);

    /// <summary>Analyses the document.</summary>
    public MemorySegment(IndexSchema schema, Document document)
        : this(schema, document, SegmentBuilder.Analyze(schema, document))
    {
    }

    /// <param name="schema">The fields.</param>
    /// <param name="document">The document.</param>
    /// <param name="texts">Its texts.</param>
    public MemorySegment(IndexSchema schema, Document document, IReadOnlyList<(Field Field, AnalyzedText Text)> texts)
    {
        Schema = schema;
        this.document = document;
        foreach (var (field, text) in texts)
        {
            Texts[field.Name] = text;
            for (var position = 0; position < text.Tokens.Count; position++)
            {
                Post(field.Name, text.Tokens[position].Term, position);
                if (field.StemField is not null) Post(field.StemField, text.Tokens[position].Stem, position);
            }

            lengths[field.Name] = [LengthCode.Encode(text.Tokens.Count)];
            if (field.StemField is not null) lengths[field.StemField] = lengths[field.Name];
            if (field.MarksField is null) continue;
            foreach (var (term, position) in text.Marks) Post(field.MarksField, term, position);
        }
    }

    /// <summary>The analysed texts by field.</summary>
    public Dictionary<string, AnalyzedText> Texts { get; } = new(StringComparer.Ordinal);

    public override IndexSchema Schema { get; }

    public override int Documents => 1;

    public override DocumentBits? Deleted => null;

    public override FieldStatistics Statistics(string field) =>
        lengths.ContainsKey(field) && Schema.TextFieldOf(field) is { } text ? new FieldStatistics(1, Texts[text.Name].Tokens.Count) : default;

    public override int DocumentFrequency(string field, string term) => Positions(field, term) is null ? 0 : 1;

    public override long TotalFrequency(string field, string term) => Positions(field, term)?.Count ?? 0;

    public override PostingsCursor? Postings(string field, string term) => Positions(field, term) is { } positions ? new Cursor(positions) : null;

    public override TermCursor? Terms(string field) =>
        postings.TryGetValue(field, out var terms) ? new SortedTerms(terms.Select(term => (Encoding.UTF8.GetBytes(term.Key), term.Value)).ToArray()) : null;

    public override ReadOnlySpan<byte> Lengths(string field) => lengths.GetValueOrDefault(field);

    public override byte LengthOf(string field, int document) => lengths.TryGetValue(field, out var codes) ? codes[document] : (byte)0;

    public override KeywordColumn? Keywords(string field) =>
        Schema.Find(field)?.Kind == FieldKind.Keyword ? new Values(document.Keywords.GetValueOrDefault(field) ?? []) : null;

    public override NumberColumn? Numbers(string field) =>
        Schema.Find(field)?.Kind == FieldKind.Number ? new Number(document.Numbers.TryGetValue(field, out var value) ? value : null) : null;

    public override string Id(int document) => this.document.Id;

    private List<int>? Positions(string field, string term) => postings.GetValueOrDefault(field)?.GetValueOrDefault(term);

    private void Post(string field, string term, int position)
    {
        if (!postings.TryGetValue(field, out var terms)) postings[field] = terms = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        if (!terms.TryGetValue(term, out var positions)) terms[term] = positions = [];
        positions.Add(position);
    }

    private sealed class Cursor(List<int> positions) : PostingsCursor
    {
        public override int DocumentFrequency => 1;

        public override int Frequency => positions.Count;

        public override ReadOnlySpan<int> Positions => CollectionsMarshal.AsSpan(positions);

        public override int Next() => Document = Document < 0 ? 0 : End;

        public override int Advance(int target) => Document >= target ? Document : Document = target == 0 ? 0 : End;
    }

    private sealed class SortedTerms : TermCursor
    {
        private readonly (byte[] Term, List<int> Positions)[] terms;
        private int current = -1;

        public SortedTerms((byte[] Term, List<int> Positions)[] terms)
        {
            Array.Sort(terms, (left, right) => left.Term.AsSpan().SequenceCompareTo(right.Term));
            this.terms = terms;
        }

        public override ReadOnlySpan<byte> Term => terms[current].Term;

        public override int DocumentFrequency => 1;

        public override PostingsCursor Postings() => new Cursor(terms[current].Positions);

        public override bool Next() => ++current < terms.Length;

        public override bool Seek(ReadOnlySpan<byte> target)
        {
            while (Next())
            {
                if (Term.SequenceCompareTo(target) >= 0) return true;
            }

            return false;
        }
    }

    private sealed class Values(IReadOnlyList<string> values) : KeywordColumn
    {
        private readonly string[] distinct = values.Distinct(StringComparer.Ordinal).ToArray();

        private int[] AllOrdinals => Enumerable.Range(0, distinct.Length).ToArray();

        public override int Count => distinct.Length;

        public override bool IsSingle => distinct.Length <= 1;

        public override int Missing => distinct.Length == 0 ? 1 : 0;

        public override ReadOnlySpan<int> Totals => Enumerable.Repeat(1, distinct.Length).ToArray();

        public override string Value(int ordinal) => distinct[ordinal];

        public override int Find(string value) => Array.IndexOf(distinct, value);

        public override OrdinalRun Ordinals(int document) => OrdinalRun.Of(AllOrdinals);

        public override void AddDocuments(int ordinal, DocumentBits to) => to.Set(0);

        public override void AddMissing(DocumentBits to)
        {
            if (distinct.Length == 0) to.Set(0);
        }

        public override int DocumentCount(int ordinal, DocumentBits deleted) => deleted[0] ? 0 : 1;

        public override void CountIn(ZonedDocuments documents, ReadOnlySpan<int> numbers, Span<int> counts)
        {
            if (documents.Zones == 0) return;
            if (distinct.Length == 0) counts[^1]++;
            for (var value = 0; value < distinct.Length; value++) counts[numbers.IsEmpty ? value : numbers[value]]++;
        }

        public override void CountKindsIn(ZonedDocuments documents, ReadOnlySpan<ulong> kinds, Span<int> counts)
        {
            var all = 0UL;
            for (var value = 0; value < distinct.Length && documents.Zones > 0; value++) all |= kinds[value];
            for (; all != 0; all &= all - 1) counts[BitOperations.TrailingZeroCount(all)]++;
        }
    }

    private sealed class Number(long? value) : NumberColumn
    {
        public override bool TryGet(int document, out long number)
        {
            number = value ?? 0;
            return value is not null;
        }

        public override ReadOnlySpan<ulong> Present => value is null ? [0] : [];

        public override (long Least, long Greatest) Bounds(int zone) => value is { } number ? (number, number) : (long.MaxValue, long.MinValue);

        public override void Read(int zone, Span<long> numbers) => numbers[0] = value ?? 0;
    }
}
