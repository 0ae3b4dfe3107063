using System.Numerics;
using System.Text;
using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Indexing;

/// <summary>One document, inverted in memory: the same matchers find the same places in it as in a segment on disk.</summary>
internal sealed class MemorySegment : SegmentView
{
    private readonly Document document;
    private readonly Dictionary<string, MemoryText> texts = new(StringComparer.Ordinal);

    /// <summary>The document is analysed as far as it is asked for.</summary>
    public MemorySegment(IndexSchema schema, Document document)
    {
        (Schema, this.document) = (schema, document);
        foreach (var field in schema.Fields)
        {
            if (field.Kind == FieldKind.Text && document.Texts.TryGetValue(field.Name, out var text)) Add(field, () => new AnalyzedText(field, text));
        }
    }

    /// <param name="schema">The fields.</param>
    /// <param name="document">The document.</param>
    /// <param name="analyzed">Its texts.</param>
    public MemorySegment(IndexSchema schema, Document document, IReadOnlyList<(Field Field, AnalyzedText Text)> analyzed)
    {
        (Schema, this.document) = (schema, document);
        foreach (var (field, text) in analyzed) Add(field, () => text);
    }

    public override IndexSchema Schema { get; }

    public override int Documents => 1;

    public override DocumentBits? Deleted => null;

    public override FieldStatistics Statistics(string field) =>
        WithLength(field) is { } text ? new FieldStatistics(1, text.Tokens.Count) : default;

    public override int DocumentFrequency(string field, string term) => PostingsOf(field) is { } terms && terms.Contains(term) ? 1 : 0;

    public override long TotalFrequency(string field, string term) => PostingsOf(field)?.Of(term)?.Length ?? 0;

    public override PostingsCursor? Postings(string field, string term) => PostingsOf(field)?.Of(term) is { } positions ? new Cursor(positions) : null;

    public override TermCursor? Terms(string field) =>
        PostingsOf(field) is { Terms.Count: > 0 } terms ? new SortedTerms(terms.Terms.Select(term => (Encoding.UTF8.GetBytes(term), terms.Of(term)!)).ToArray()) : null;

    public override ReadOnlySpan<byte> Lengths(string field) => WithLength(field)?.Length;

    public override byte LengthOf(string field, int document) => WithLength(field) is { } text ? text.Length[document] : (byte)0;

    public override KeywordColumn? Keywords(string field) =>
        Schema.Find(field)?.Kind == FieldKind.Keyword ? new Values(document.Keywords.GetValueOrDefault(field) ?? []) : null;

    public override NumberColumn? Numbers(string field) =>
        Schema.Find(field)?.Kind == FieldKind.Number ? new Number(document.Numbers.TryGetValue(field, out var value) ? value : null) : null;

    public override string Id(int document) => this.document.Id;

    /// <summary>The words of a text field; null where the document has none.</summary>
    public IReadOnlyList<Token>? Tokens(string field) => texts.GetValueOrDefault(field)?.Tokens;

    private void Add(Field field, Func<AnalyzedText> analyze)
    {
        var text = new MemoryText(field, analyze);
        foreach (var name in new[] { field.Name, field.StemField, field.MarksField }.OfType<string>()) texts[name] = text;
    }

    private TermPositions? PostingsOf(string field) => texts.GetValueOrDefault(field)?.Postings(field);

    /// <summary>The text of a field that keeps lengths: marks have none.</summary>
    private MemoryText? WithLength(string field) =>
        texts.GetValueOrDefault(field) is { } text && Schema.TextFieldOf(field)?.MarksField != field ? text : null;

    private sealed class Cursor(int[] positions) : PostingsCursor
    {
        public override int DocumentFrequency => 1;

        public override int Frequency => positions.Length;

        public override ReadOnlySpan<int> Positions => positions;

        public override int Next() => Document = Document < 0 ? 0 : End;

        public override int Advance(int target) => Document >= target ? Document : Document = target == 0 ? 0 : End;
    }

    private sealed class SortedTerms : TermCursor
    {
        private readonly (byte[] Term, int[] Positions)[] terms;
        private int current = -1;

        public SortedTerms((byte[] Term, int[] Positions)[] terms)
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
