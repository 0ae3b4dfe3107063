using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Matching;

/// <summary>How scores fall with age, see <see cref="DecayQuery"/>.</summary>
internal sealed class Decay(DecayQuery query)
{
    /// <summary>What the score of a document without the number is multiplied with.</summary>
    public float FactorWithout => Factor(1);

    /// <summary>What the score of a document is multiplied with.</summary>
    public float FactorOf(NumberColumn numbers, int document) => Factor(AgeOf(numbers, document));

    /// <summary>The age of a document, in half-lives. The difference is taken in floating point: numbers may lie further apart than a long holds.</summary>
    public double AgeOf(NumberColumn numbers, int document) => numbers.TryGet(document, out var number) ? Math.Max(0, (double)query.Origin - number) / query.HalfLife : 1;

    private float Factor(double age) => 1 - query.Weight + query.Weight * (float)Math.Pow(2, -age);
}
