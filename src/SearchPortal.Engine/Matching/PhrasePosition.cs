using System.Runtime.InteropServices;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>A position of a phrase: the places of any of its terms, merged.</summary>
internal sealed class PhrasePosition(IReadOnlyList<PostingsCursor> terms)
{
    private readonly List<int> merged = [];
    private int mergedDocument = -1;

    /// <summary>The first document at or above <paramref name="target"/> that has one of the terms.</summary>
    public int Advance(int target)
    {
        var first = PostingsCursor.End;
        foreach (var term in terms) first = Math.Min(first, term.Advance(target));
        return first;
    }

    /// <summary>Where the terms stand in <paramref name="document"/>, ascending, each place once. The last advance led there.</summary>
    public ReadOnlySpan<int> Places(int document)
    {
        if (terms.Count == 1) return terms[0].Positions;
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
}
