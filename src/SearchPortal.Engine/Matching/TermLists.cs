using System.Text;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Matching;

/// <summary>The terms of a query: each is looked up once in each segment, though rarity, cost, sets and scores ask for it.</summary>
/// <param name="corpus">The whole corpus.</param>
internal sealed class TermLists(ICorpusStatistics corpus)
{
    // More bytes of a term are looked up through an array of their own.
    private const int UsualBytes = 256;

    private readonly Dictionary<(string Field, string Term), Term> terms = [];

    // The segments that rarity is asked of, where they are those that are searched; else a term is looked up in the segment that is searched now.
    private readonly SegmentStatistics? statistics = corpus as SegmentStatistics;
    private SegmentReader? current;
    private int currentNumber;

    private sealed class Term
    {
        /// <summary>By segment; without documents where a segment does not have the term.</summary>
        public TermEntry[]? Entries { get; set; }

        /// <summary>Documents of the corpus that have it; -1 where nobody asked yet.</summary>
        public long Frequency { get; set; } = -1;

        /// <summary>The segment that was asked last.</summary>
        public SegmentReader? Segment { get; set; }

        /// <summary>The postings there.</summary>
        public PostingsList? List { get; set; }
    }

    /// <summary>The postings of a term, or null where no document of the segment has it.</summary>
    public PostingsList? Of(SegmentReader segment, string field, string term)
    {
        if (segment != current)
        {
            current = segment;
            currentNumber = statistics?.NumberOf(segment) ?? -1;
        }

        var known = Known(field, term);
        if (known.Segment == segment) return known.List;
        TermEntry entry;
        if (currentNumber >= 0 && EntriesOf(known, field, term) is { } entries) entry = entries[currentNumber];
        else if (!TryFind(segment, field, term, out entry)) entry = default;
        known.Segment = segment;
        return known.List = entry.DocumentFrequency == 0 ? null : segment.PostingsList(entry);
    }

    /// <summary>Documents of the corpus that have a term.</summary>
    public long Frequency(string field, string term)
    {
        var known = Known(field, term);
        if (known.Frequency >= 0) return known.Frequency;
        if (EntriesOf(known, field, term) is not { } entries) return known.Frequency = corpus.DocumentFrequency(field, term);
        long sum = 0;
        foreach (var entry in entries) sum += entry.DocumentFrequency;
        return known.Frequency = sum;
    }

    /// <summary>How often the documents of the corpus have a term, all together.</summary>
    public long TotalFrequency(string field, string term) => EntriesOf(Known(field, term), field, term) is { } entries ? entries.Sum(entry => entry.TotalFrequency) : corpus.TotalFrequency(field, term);

    private Term Known(string field, string term)
    {
        if (!terms.TryGetValue((field, term), out var known)) terms[(field, term)] = known = new Term();
        return known;
    }

    private TermEntry[]? EntriesOf(Term known, string field, string term)
    {
        if (known.Entries is null && statistics is { Readers: { } readers })
        {
            known.Entries = new TermEntry[readers.Length];
            for (var i = 0; i < readers.Length; i++) TryFind(readers[i], field, term, out known.Entries[i]);
        }

        return known.Entries;
    }

    private static bool TryFind(SegmentReader segment, string field, string term, out TermEntry entry)
    {
        Span<byte> usual = stackalloc byte[UsualBytes];
        var most = Encoding.UTF8.GetMaxByteCount(term.Length);
        var utf8 = most <= UsualBytes ? usual : new byte[most];
        return segment.TermsOnDisk.TryFind(field, utf8[..Encoding.UTF8.GetBytes(term, utf8)], out entry);
    }
}
