using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Keeps the best document of each group over all segments, and the first of the documents that are a group of their own. Groups are numbered
/// anew as they are met, so that memory follows what is found. Segments are taken one after the other: what those before have found is a bound for the next.</summary>
internal sealed class GroupedHits
{
    // A document with its score, and its share of the growing list.
    private const int BytesOfGroup = 48;
    private const int GroupsPerTake = 1024;

    private readonly record struct Best(int Group, int Segment, int Document, float Score, long Documents);

    private readonly SearchTask task;
    private readonly GroupMap groups;
    private readonly IReadOnlyList<SegmentView> segments;
    private readonly IndexOrder order;
    private readonly SearchBudget budget;
    private readonly List<Best> best = [];
    private TopHits? first;

    // For each group of the snapshot its place among the best plus one; 0 where it was not met.
    private readonly int[] placeOf;

    public GroupedHits(SearchTask task, GroupMap groups, IReadOnlyList<SegmentView> segments, IndexOrder order, SearchBudget budget)
    {
        (this.task, this.groups, this.segments, this.order, this.budget) = (task, groups, segments, order, budget);
        placeOf = new int[groups.Count];
    }

    /// <summary>Documents that are a group of their own.</summary>
    public long TotalAlone { get; private set; }

    /// <summary>Groups of documents that say so.</summary>
    public long TotalGroups => best.Count;

    /// <summary>The best document of every group that documents name.</summary>
    public IEnumerable<Hit> Groups => best.Select(ToHit);

    /// <summary>The first of the documents that are a group of their own. Ask before <see cref="First"/>.</summary>
    public Hit[] Alone => first?.Take() ?? [];

    /// <summary>Adds what was found in other segments.</summary>
    public void Add(GroupedHits other)
    {
        TotalAlone += other.TotalAlone;
        foreach (var each in other.best) Offer(each);
        if (first is null) first = other.first;
        else if (other.first is not null) first.AddAll(other.first);
    }

    /// <summary>What parts the documents of a segment.</summary>
    public OfSegment In(int segment) => new(this, segment);

    /// <summary>What takes the documents of a segment, until that of another one is asked for.</summary>
    public OfSegment Begin(int segment)
    {
        if (first is null) first = new TopHits(task.Size, task.Sort, task.After, segments, segment);
        else first.Begin(segment);
        return In(segment);
    }

    /// <summary>The first hits, each of a group of its own.</summary>
    public Hit[] First()
    {
        if (first is null) return [];
        foreach (var ofSegment in best.GroupBy(each => each.Segment))
        {
            first.Begin(ofSegment.Key);
            foreach (var each in ofSegment) first.Add(each.Document, each.Score);
        }

        return Array.ConvertAll(first.Take(), hit => PlaceOf(hit.Segment, hit.Document) is >= 0 and var place ? ToHit(best[place]) : hit);
    }

    /// <summary>The hit of a document, where it stands for its group; else null.</summary>
    public Hit? Standing(int segment, int document)
    {
        var place = PlaceOf(segment, document);
        if (place < 0) return new Hit(segments[segment].KeyOf(document), 0, segment, document);
        return best[place].Segment == segment && best[place].Document == document ? ToHit(best[place]) : null;
    }

    /// <summary>The place of a document's group among the best; -1 where it is a group of its own.</summary>
    private int PlaceOf(int segment, int document) => groups.OfSegment(segment)[document] is >= 0 and var group ? placeOf[group] - 1 : -1;

    private Hit ToHit(Best found) => new(segments[found.Segment].KeyOf(found.Document), found.Score, found.Segment, found.Document)
    {
        Group = groups[found.Group],
        Others = found.Documents - 1,
    };

    private void Offer(Best candidate)
    {
        var place = placeOf[candidate.Group] - 1;
        if (place < 0)
        {
            if (best.Count % GroupsPerTake == 0) budget.Take(GroupsPerTake * BytesOfGroup, GroupedDocuments.Remedy);
            best.Add(candidate);
            placeOf[candidate.Group] = best.Count;
            return;
        }

        var before = best[place];
        best[place] = (IsBefore(candidate, before) ? candidate : before) with { Documents = before.Documents + candidate.Documents };
    }

    private bool IsBefore(Best left, Best right)
    {
        if (left.Score != right.Score) return left.Score > right.Score;
        // Inside a segment documents lie in the schema's order: no key is read.
        if (left.Segment == right.Segment && task.Sort != Sort.ReverseOrder) return left.Document < right.Document;
        var direction = task.Sort == Sort.ReverseOrder ? order with { Descending = !order.Descending } : order;
        return SortKey.Compare(segments[left.Segment].KeyOf(left.Document), segments[right.Segment].KeyOf(right.Document), direction) < 0;
    }

    /// <summary>Takes the documents of one segment.</summary>
    public sealed class OfSegment(GroupedHits hits, int segment) : IHitCollector
    {
        /// <summary>Takes the documents that are a group of their own; <see cref="CountAlone"/> counts them.</summary>
        public TopHits First => hits.first!;

        /// <summary>Parts documents into those that are a group of their own and those that name one.</summary>
        public (DocumentBits Alone, DocumentBits InGroups) Part(DocumentBits documents)
        {
            DocumentBits alone = documents.Copy(), inGroups = documents.Copy();
            alone.AndNot(hits.groups.InGroups(segment));
            inGroups.And(hits.groups.InGroups(segment));
            return (alone, inGroups);
        }

        /// <summary>Counts documents that are a group of their own.</summary>
        public void CountAlone(DocumentBits alone) => hits.TotalAlone += alone.Count();

        public void Add(int document, float score)
        {
            var group = hits.groups.OfSegment(segment)[document];
            if (group != GroupMap.Alone)
            {
                hits.Offer(new Best(group, segment, document, score, 1));
            }
            else
            {
                hits.TotalAlone++;
                hits.first!.Add(document, score);
            }
        }

        public void AddInOrder(DocumentBits documents, float score)
        {
            var (alone, inGroups) = Part(documents);
            CountAlone(alone);
            First.AddInOrder(alone, score);
            for (var document = inGroups.NextSet(0); document >= 0; document = inGroups.NextSet(document + 1)) Add(document, score);
        }
    }
}
