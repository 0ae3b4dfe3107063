using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>Documents that have a term of a pattern, all with one score. The documents were collected into a set before: a short beginning may have
/// tens of thousands of terms. Places are looked up only for the documents whose spans are asked.</summary>
internal sealed class PatternMatcher(SegmentView segment, Query pattern, PatternSets patterns, DocumentBits bits, float score, QuerySets sets) : Matcher
{
    // A cursor holds the documents and the frequencies of a block, and as much again as a part of a block in the rest.
    private const int CursorBytes = PostingsFormat.BlockLength * 2 * sizeof(int) + 256;

    // Cursors of all terms, each by the document it stands on; those on the document whose spans were asked last stand apart.
    private PriorityQueue<PostingsCursor, int>? cursors;
    private readonly List<PostingsCursor> here = [];
    private int hereDocument = -1;

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        var next = bits.NextSet(target);
        return Document = next < 0 ? End : next;
    }

    public override float Score() => score;

    public override void AddSpans(List<MatchSpan> spans)
    {
        if (hereDocument != Document) MoveCursors();
        foreach (var postings in here)
        {
            foreach (var position in postings.Positions) spans.Add(new MatchSpan(PatternSets.FieldOf(pattern), position, position + 1, pattern.Label));
        }
    }

    public override Explanation Explain() =>
        new(score, $"constant: {PatternSets.FieldOf(pattern)} has {QueryDescription.Of(pattern)}") { Topic = ExplanationTopic.Constant, Label = pattern.Label };

    private void MoveCursors()
    {
        cursors ??= OpenAll();
        foreach (var postings in here) cursors.Enqueue(postings, postings.Advance(Document));
        here.Clear();
        while (cursors.TryPeek(out var first, out var document) && document <= Document)
        {
            sets.Budget.Check();
            cursors.Dequeue();
            if (document == Document) here.Add(first);
            else cursors.Enqueue(first, first.Advance(Document));
        }

        hereDocument = Document;
    }

    private PriorityQueue<PostingsCursor, int> OpenAll()
    {
        var all = new PriorityQueue<PostingsCursor, int>();
        for (var terms = patterns.TermsIn(segment, pattern); terms is not null && terms.Next();)
        {
            sets.Take(CursorBytes);
            all.Enqueue(terms.Postings(), -1);
        }

        return all;
    }
}
