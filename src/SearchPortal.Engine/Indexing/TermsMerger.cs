using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Indexing;

/// <summary>Writes the terms of several segments as those of one. Terms and postings stream: memory does not grow with them. Ten segments at most are merged at once, so the least of their
/// terms and documents is found by looking at each of them.</summary>
/// <param name="sources">The segments.</param>
/// <param name="newNumbers">For each of them, the new number of each document; -1 for one that is dropped.</param>
/// <param name="segment">What is written.</param>
/// <param name="step">Told how many terms of the sources are done.</param>
internal sealed class TermsMerger(IReadOnlyList<SegmentReader> sources, int[][] newNumbers, SegmentWriter segment, Action<int> step)
{
    private readonly PostingsCursor[] postings = new PostingsCursor[sources.Count];
    private readonly int[][] numbersOf = new int[sources.Count][];
    private readonly int[] documents = new int[sources.Count];

    /// <summary>Writes the terms of a field, which is begun.</summary>
    public void Merge(string field)
    {
        var open = new List<(int Source, BlockTermCursor Terms)>();
        for (var source = 0; source < sources.Count; source++)
        {
            if (sources[source].TermsOnDisk.Cursor(field) is { } cursor && cursor.Next()) open.Add((source, cursor));
        }

        var having = new List<int>();
        while (open.Count > 0)
        {
            having.Clear();
            for (var i = 0; i < open.Count; i++)
            {
                var comparison = having.Count == 0 ? 0 : open[i].Terms.Term.SequenceCompareTo(open[having[0]].Terms.Term);
                if (comparison > 0) continue;
                if (comparison < 0) having.Clear();
                having.Add(i);
            }

            segment.StartTerm(open[having[0]].Terms.Term);
            MergePostings(open, having);
            segment.FinishTerm();
            for (var i = having.Count - 1; i >= 0; i--)
            {
                if (!open[having[i]].Terms.Next()) open.RemoveAt(having[i]);
            }

            step(having.Count);
        }
    }

    private void MergePostings(List<(int Source, BlockTermCursor Terms)> open, List<int> having)
    {
        using var scratch = new ScratchArrays();
        var count = having.Count;
        for (var i = 0; i < count; i++)
        {
            var (source, terms) = open[having[i]];
            postings[i] = sources[source].OpenPostings(terms.Entry, scratch);
            numbersOf[i] = newNumbers[source];
            documents[i] = Next(i);
        }

        while (true)
        {
            var (least, second) = (0, PostingsCursor.End);
            for (var i = 1; i < count; i++)
            {
                if (documents[i] < documents[least]) (least, second) = (i, documents[least]);
                else second = Math.Min(second, documents[i]);
            }

            if (documents[least] == PostingsCursor.End) return;
            // Segments often follow each other in time: then a whole one comes before the next.
            do
            {
                segment.AddPosting(documents[least], postings[least].Positions);
                documents[least] = Next(least);
            }
            while (documents[least] < second);
        }
    }

    /// <summary>The new number of the next document that is kept, or <see cref="PostingsCursor.End"/>.</summary>
    private int Next(int i)
    {
        var cursor = postings[i];
        var numbers = numbersOf[i];
        while (cursor.Next() != PostingsCursor.End)
        {
            if (numbers[cursor.Document] is >= 0 and var number) return number;
        }

        return PostingsCursor.End;
    }
}
