using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching;

/// <summary>The documents of a set, all with one score.</summary>
internal sealed class BitsMatcher(DocumentBits bits, float score, string what) : Matcher
{
    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        var next = bits.NextSet(target);
        return Document = next < 0 ? End : next;
    }

    public override float Score() => score;

    public override Explanation Explain() => new(score, what) { Topic = ExplanationTopic.Constant };
}
