using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Keeps the best document of each group over all segments, and the first of the documents that are a group of their own.</summary>
/// <param name="task">The task.</param>
/// <param name="groups">The groups.</param>
/// <param name="segments">The segments.</param>
/// <param name="order">The schema's order.</param>
internal sealed class GroupedHits(SearchTask task, GroupNumbers groups, IReadOnlyList<SegmentView> segments, IndexOrder order)
{
    private readonly record struct Best(int Segment, int Document, float Score, long Documents);

    private readonly HitOrder hitOrder = new(task.Sort, order);
    private readonly List<Hit> alone = [];

    // By the number of the group; those without a document are groups that a filter shuts out.
    private readonly List<Best> best = [];

    /// <summary>Documents that are a group of their own.</summary>
    public long TotalAlone { get; private set; }

    /// <summary>Groups of documents that say so.</summary>
    public long TotalGroups { get; private set; }

    /// <summary>The first of the documents that are a group of their own; of each segment its own first ones.</summary>
    public IReadOnlyList<Hit> Alone => alone;

    /// <summary>The best document of every other group.</summary>
    public IEnumerable<Hit> Groups()
    {
        for (var group = 0; group < best.Count; group++)
        {
            if (best[group].Documents > 0) yield return HitOf(group);
        }
    }

    /// <summary>What takes the documents of a segment; <see cref="Add"/> ends it.</summary>
    public OfSegment In(int segmentNumber) => new(this, segmentNumber);

    /// <summary>Adds what a segment gave.</summary>
    public void Add(OfSegment segment) => alone.AddRange(segment.Alone.Take());

    /// <summary>The best document of a group.</summary>
    public Hit HitOf(int group)
    {
        var found = best[group];
        return new Hit(segments[found.Segment].KeyOf(found.Document), found.Score, found.Segment, found.Document) { Group = groups[group], Others = found.Documents - 1 };
    }

    /// <summary>Whether a document is the best one of its group.</summary>
    public bool IsBest(int group, int segment, int document) => best[group].Segment == segment && best[group].Document == document;

    private void Offer(int group, int segment, int document, float score)
    {
        while (best.Count <= group) best.Add(default);
        var before = best[group];
        var candidate = new Best(segment, document, score, before.Documents + 1);
        if (before.Documents == 0) TotalGroups++;
        best[group] = before.Documents == 0 || IsBefore(candidate, before) ? candidate : before with { Documents = candidate.Documents };
    }

    private bool IsBefore(Best left, Best right)
    {
        if (left.Score != right.Score) return left.Score > right.Score;
        // Inside a segment documents lie in the schema's order: no key is read.
        if (left.Segment == right.Segment && task.Sort != Sort.ReverseOrder) return left.Document < right.Document;
        return hitOrder.Compare(ToHit(left), ToHit(right)) < 0;
    }

    private Hit ToHit(Best found) => new(segments[found.Segment].KeyOf(found.Document), found.Score, found.Segment, found.Document);

    /// <summary>Takes the documents of one segment.</summary>
    internal sealed class OfSegment(GroupedHits hits, int segmentNumber) : IHitCollector
    {
        private readonly GroupNumbers.InSegment groupOf = hits.GroupsOf(segmentNumber);

        public TopHits Alone { get; } = hits.AloneIn(segmentNumber);

        public void Add(int document, float score)
        {
            var group = groupOf.Of(document);
            if (group >= 0)
            {
                hits.Offer(group, segmentNumber, document, score);
            }
            else
            {
                hits.TotalAlone++;
                Alone.Add(document, score);
            }
        }

        public void AddInOrder(DocumentBits documents)
        {
            for (var document = documents.NextSet(0); document >= 0; document = documents.NextSet(document + 1)) Add(document, 0);
        }
    }

    private GroupNumbers.InSegment GroupsOf(int segmentNumber) => groups.Of(segments[segmentNumber]);

    private TopHits AloneIn(int segmentNumber) => new(task.Size, task.Sort, task.After, segments[segmentNumber], segmentNumber);
}
