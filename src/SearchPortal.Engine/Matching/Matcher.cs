using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>The documents of one segment that a query matches, ascending, deleted ones too. Starts before the first (-1);
/// after the last, <see cref="Document"/> is <see cref="End"/> and stays it. Score, spans and explanation are those of the document it stands on.</summary>
internal abstract class Matcher
{
    /// <summary>Stands for "no more documents".</summary>
    public const int End = PostingsCursor.End;

    /// <summary>Where the matcher stands.</summary>
    public int Document { get; protected set; } = -1;

    /// <summary>Moves to the next match.</summary>
    public virtual int Next() => Document == End ? End : Advance(Document + 1);

    /// <summary>Moves to the first match that is not below <paramref name="target"/>; stays if it is there or beyond.</summary>
    public abstract int Advance(int target);

    /// <summary>The document's score.</summary>
    public abstract float Score();

    /// <summary>Adds the places of the document that matched; none for clauses without places.</summary>
    public virtual void AddSpans(List<MatchSpan> spans)
    {
    }

    /// <summary>Adds the places of the document that matched, as a near query counts them: a match of several clauses is one place from its first to its last word.</summary>
    public virtual void AddPlaces(List<MatchSpan> places) => AddSpans(places);

    /// <summary>Adds the spans that make up some of the places.</summary>
    public virtual void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans)
    {
        var kept = spans.Count;
        AddSpans(spans);
        for (var i = kept; i < spans.Count; i++)
        {
            if (places.Contains(new Place(spans[i].Start, spans[i].End))) spans[kept++] = spans[i];
        }

        spans.RemoveRange(kept, spans.Count - kept);
    }

    /// <summary>How the score comes about.</summary>
    public abstract Explanation Explain();
}
