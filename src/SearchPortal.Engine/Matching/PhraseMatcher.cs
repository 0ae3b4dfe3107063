using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching;

/// <summary>Documents in which terms stand side by side, or near enough.</summary>
internal sealed class PhraseMatcher(PhrasePosition[] positions, int slop, LeafScoring scoring, SearchBudget budget) : LeafMatcher
{
    private readonly PhrasePosition[] rarestFirst = [.. positions.OrderBy(position => position.Documents)];
    private float frequency;

    public override float Frequency => frequency;

    /// <summary>Documents that score less are passed over from now on: what adjacent words score at most is known before their places are looked up.</summary>
    public float LeastScore { get; set; } = float.NegativeInfinity;

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        while (true)
        {
            var candidate = rarestFirst[0].Advance(target);
            for (var i = 1; i < rarestFirst.Length && candidate != End; i++)
            {
                var other = rarestFirst[i].Advance(candidate);
                if (other == candidate) continue;
                candidate = other == End ? End : rarestFirst[0].Advance(other);
                i = 0;
            }

            if (candidate == End) return Document = End;
            budget.Check();
            if (slop == 0 && LeastScore > 0 && scoring.Score(candidate, MostFrequency(candidate)) < LeastScore)
            {
                target = candidate + 1;
                continue;
            }

            frequency = slop == 0 ? Exact(candidate, null) : SloppyPhrase.Frequency(positions, candidate, slop, null, budget);
            if (frequency > 0) return Document = candidate;
            target = candidate + 1;
        }
    }

    public override float Score() => scoring.Score(Document, frequency);

    public override void AddSpans(List<MatchSpan> spans)
    {
        void Add(int start, int end) => spans.Add(new MatchSpan(scoring.Field, start, end, scoring.Label));
        if (slop == 0) Exact(Document, Add);
        else SloppyPhrase.Frequency(positions, Document, slop, Add, budget);
    }

    public override Explanation Explain() => scoring.Explain(Document, frequency);

    /// <summary>How often the phrase is in a document at most: as often as its rarest word there.</summary>
    private int MostFrequency(int document)
    {
        var most = int.MaxValue;
        foreach (var position in rarestFirst) most = Math.Min(most, position.Frequency(document));
        return most;
    }

    /// <summary>Counts the places where every term stands at its own position; overlapping ones all count.</summary>
    private int Exact(int document, Action<int, int>? place)
    {
        if (positions.Length == 2 && place is null) return PlacePairs.Count(positions[0].Run(document), positions[1].Run(document));
        var count = 0;
        foreach (var start in positions[0].Places(document))
        {
            var all = true;
            for (var i = 1; i < positions.Length && all; i++) all = positions[i].Places(document).BinarySearch(start + i) >= 0;
            if (!all) continue;
            count++;
            place?.Invoke(start, start + positions.Length);
        }

        return count;
    }
}
