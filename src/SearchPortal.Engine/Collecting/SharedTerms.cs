using System.Text;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Collecting;

/// <summary>Finds documents by how many terms of a list they have.</summary>
internal static class SharedTerms
{
    /// <inheritdoc cref="IndexSearcher.Sharing"/>
    public static List<Hit> Find(SegmentReader[] segments, string field, IReadOnlyCollection<string> terms, int least, int mostDocuments)
    {
        var found = new List<(int Term, int Segment, TermEntry Entry)>();
        var frequencies = new int[terms.Count];
        var number = 0;
        foreach (var term in terms)
        {
            var bytes = Encoding.UTF8.GetBytes(term);
            for (var i = 0; i < segments.Length; i++)
            {
                if (!segments[i].TermsOnDisk.TryFind(field, bytes, out var entry)) continue;
                found.Add((number, i, entry));
                frequencies[number] += entry.DocumentFrequency;
            }

            number++;
        }

        var hits = new List<Hit>();
        var counts = new Dictionary<int, int>();
        foreach (var inSegment in found.Where(each => frequencies[each.Term] <= mostDocuments).GroupBy(each => each.Segment))
        {
            if (inSegment.Count() < least) continue;
            counts.Clear();
            var segment = segments[inSegment.Key];
            foreach (var (_, _, entry) in inSegment)
            {
                for (var postings = segment.OpenPostings(entry); postings.Next() != PostingsCursor.End;)
                {
                    if (segment.Deleted?[postings.Document] != true) counts[postings.Document] = counts.GetValueOrDefault(postings.Document) + 1;
                }
            }

            hits.AddRange(counts.Where(count => count.Value >= least).Select(count => new Hit(segment.KeyOf(count.Key), count.Value, inSegment.Key, count.Key)));
        }

        return hits;
    }
}
