using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>Documents that have a term with a beginning. The terms' documents are collected into a set first: a short beginning may have
/// tens of thousands of terms. Places are looked up only for the documents whose spans are asked.</summary>
internal sealed class PrefixMatcher : Matcher
{
    private readonly PrefixQuery query;
    private readonly SegmentView segment;
    private readonly DocumentBits bits;
    private readonly float score;

    private PrefixMatcher(PrefixQuery query, SegmentView segment, DocumentBits bits, float score)
    {
        this.query = query;
        this.segment = segment;
        this.bits = bits;
        this.score = score;
    }

    /// <summary>The matcher, or null where no term begins so.</summary>
    public static PrefixMatcher? Create(PrefixQuery query, SegmentView segment, float score, CancellationToken cancellation)
    {
        DocumentBits? bits = null;
        foreach (var term in segment.Terms(query.Field, query.Prefix))
        {
            cancellation.ThrowIfCancellationRequested();
            bits ??= new DocumentBits(segment.Documents);
            var postings = segment.Postings(query.Field, term)!;
            while (postings.Next() != PostingsCursor.End) bits.Set(postings.Document);
        }

        return bits is null ? null : new PrefixMatcher(query, segment, bits, score);
    }

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        var next = bits.NextSet(target);
        return Document = next < 0 ? End : next;
    }

    public override float Score() => score;

    public override void AddSpans(List<MatchSpan> spans)
    {
        foreach (var term in segment.Terms(query.Field, query.Prefix))
        {
            var postings = segment.Postings(query.Field, term)!;
            if (postings.Advance(Document) != Document) continue;
            foreach (var position in postings.Positions) spans.Add(new MatchSpan(query.Field, position, position + 1, query.Label));
        }
    }

    public override Explanation Explain() => new(score, $"constant: {query.Field} has {query.Prefix}*");
}
