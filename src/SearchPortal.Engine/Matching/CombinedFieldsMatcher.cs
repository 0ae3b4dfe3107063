using System.Globalization;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Matching;

/// <summary>Documents that have a word in one of several texts, see <see cref="Queries.CombinedFieldsQuery"/>.</summary>
internal sealed class CombinedFieldsMatcher(IReadOnlyList<CombinedFieldsMatcher.Part> parts, SegmentView segment, CombinedFieldsScoring scoring) : Matcher
{
    /// <summary>A text.</summary>
    internal sealed record Part(LeafMatcher Words, string Field, float Weight, FieldLengths Lengths);

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        var first = End;
        foreach (var part in parts) first = Math.Min(first, part.Words.Advance(target));
        return Document = first;
    }

    public override float Score() => scoring.Score(Frequency());

    public override void AddSpans(List<MatchSpan> spans)
    {
        foreach (var part in parts)
        {
            if (part.Words.Document == Document) part.Words.AddSpans(spans);
        }
    }

    public override Explanation Explain() =>
        scoring.Explain(Frequency(), parts[0].Words is ProximityMatcher, parts.Where(part => part.Words.Document == Document).Select(Explain).ToArray());

    private float Frequency()
    {
        var sum = 0f;
        foreach (var part in parts)
        {
            if (part.Words.Document == Document) sum += part.Weight * part.Words.Frequency * part.Lengths[segment.LengthOf(part.Field, Document)];
        }

        return sum;
    }

    private Explanation Explain(Part part)
    {
        var length = segment.LengthOf(part.Field, Document);
        var factor = part.Lengths[length];
        return new Explanation(part.Weight * part.Words.Frequency * factor, $"{part.Field}: weight × frequency × length part", ExplanationRule.Product,
        [
            new Explanation(part.Weight, "weight"),
            new Explanation(part.Words.Frequency, "frequency") { Evidence = new WordEvidence(part.Field, part.Words.Frequency) },
            new Explanation(factor, string.Create(CultureInfo.InvariantCulture, $"length part: about {LengthCode.Decode(length)} words, {part.Lengths.Average:F1} on average")),
        ]);
    }
}
