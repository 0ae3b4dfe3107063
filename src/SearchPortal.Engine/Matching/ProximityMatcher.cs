namespace SearchPortal.Engine.Matching;

/// <summary>Documents in which two words stand near each other, see <see cref="Queries.ProximityQuery"/>.</summary>
internal sealed class ProximityMatcher(PhrasePosition first, PhrasePosition second, int distance, LeafScoring scoring) : LeafMatcher
{
    private float frequency;

    public override float Frequency => frequency;

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        while (true)
        {
            var candidate = first.Advance(target);
            var other = candidate == End ? End : second.Advance(candidate);
            if (other == End) return Document = End;
            if (other == candidate)
            {
                frequency = Nearness(first.Places(candidate), second.Places(candidate));
                if (frequency > 0) return Document = candidate;
                other++;
            }

            target = other;
        }
    }

    public override float Score() => scoring.Score(Document, frequency);

    public override Explanation Explain() => scoring.Explain(Document, frequency) with { Topic = ExplanationTopic.Nearness };

    private float Nearness(ReadOnlySpan<int> places, ReadOnlySpan<int> others)
    {
        var sum = 0f;
        var next = 0;
        foreach (var place in places)
        {
            // A place that both words share (they have a term in common) is none beside itself.
            while (next < others.Length && others[next] < place) next++;
            var after = next < others.Length && others[next] == place ? next + 1 : next;
            var between = int.MaxValue;
            if (after < others.Length) between = others[after] - place - 1;
            if (next > 0) between = Math.Min(between, place - others[next - 1] - 1);
            if (between <= distance) sum += 1f / (1 + between);
        }

        return sum;
    }
}
