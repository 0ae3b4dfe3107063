using System.Runtime.InteropServices;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>A position of a phrase: the places of any of its terms, merged.</summary>
/// <param name="terms">The terms.</param>
internal sealed class PhrasePosition(PostingsCursor[] terms)
{
    private readonly PostingsCursor? only = terms.Length == 1 ? terms[0] : null;
    private readonly List<int> merged = [];
    private int mergedDocument = -1;
    private int[] copied = [];

    /// <summary>How many documents have one of the terms, at most.</summary>
    public long Documents => terms.Sum(term => (long)term.DocumentFrequency);

    /// <summary>The first document at or above <paramref name="target"/> that has one of the terms.</summary>
    public int Advance(int target)
    {
        if (only is not null) return only.Advance(target);
        var first = PostingsCursor.End;
        foreach (var term in terms) first = Math.Min(first, term.Advance(target));
        return first;
    }

    /// <summary>How often the terms are in <paramref name="document"/>, all together. The last advance led there.</summary>
    public int Frequency(int document)
    {
        if (only is not null) return only.Frequency;
        var sum = 0;
        foreach (var term in terms) sum += term.Document == document ? term.Frequency : 0;
        return sum;
    }

    /// <summary>Where the terms stand in <paramref name="document"/>, ascending, each place once. The last advance led there.</summary>
    public ReadOnlySpan<int> Places(int document)
    {
        if (only is not null) return only.Positions;
        if (mergedDocument != document)
        {
            merged.Clear();
            foreach (var term in terms)
            {
                if (term.Document == document) merged.AddRange(term.Positions);
            }

            merged.Sort();
            var distinct = 0;
            foreach (var place in CollectionsMarshal.AsSpan(merged))
            {
                if (distinct == 0 || place != merged[distinct - 1]) merged[distinct++] = place;
            }

            merged.RemoveRange(distinct, merged.Count - distinct);
            mergedDocument = document;
        }

        return CollectionsMarshal.AsSpan(merged);
    }

    /// <summary>As <see cref="Places"/>, where they lie if one term has them. Good until the next document.</summary>
    public PlaceRun Run(int document)
    {
        if (only is BlockPostingsCursor onDisk && onDisk.TryRun(out var run)) return run;
        var places = Places(document);
        if (copied.Length < places.Length + PlaceRun.Margin) copied = new int[2 * places.Length + PlaceRun.Margin];
        places.CopyTo(copied);
        return new PlaceRun(copied, 0, places.Length, 0);
    }
}
