using System.Globalization;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>
/// Learns what each difference weighs: logistic regression over the differences of the best alignment, aligned anew with what was
/// learned. No chance is in it: every pair counts in every step.
/// </summary>
internal sealed class EditTraining
{
    private const int Rounds = 3;
    private const int Steps = 160;
    private const double StepSize = 0.1;
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<double> weights = [];
    private readonly List<double> penalties = [];

    /// <summary>Learns weights into a section.</summary>
    public static void Train(IReadOnlyList<WordReadings> pairs, ScriptWeights script)
    {
        for (var round = 0; round < Rounds; round++) new EditTraining().Fit(pairs, script);
    }

    private void Fit(IReadOnlyList<WordReadings> pairs, ScriptWeights script)
    {
        var rows = pairs.Select(pair => Row(pair, script)).ToList();
        var labels = pairs.Select(pair => pair.IsSame ? 1.0 : 0.0).ToArray();
        var (first, second, gradient) = (new double[weights.Count], new double[weights.Count], new double[weights.Count]);
        for (var step = 1; step <= Steps; step++)
        {
            for (var i = 0; i < gradient.Length; i++) gradient[i] = penalties[i] * weights[i];
            for (var row = 0; row < rows.Count; row++)
            {
                var sum = 0.0;
                foreach (var feature in rows[row]) sum += weights[feature];
                var error = pairs[row].Weight * ((1 / (1 + Math.Exp(-sum))) - labels[row]);
                foreach (var feature in rows[row]) gradient[feature] += error;
            }

            Move(step, gradient, first, second);
        }

        foreach (var (name, number) in numbers) script.Set(name, (float)weights[number]);
        script.Finish();
    }

    /// <summary>A step of Adam (Kingma and Ba 2015) over all rows, ever smaller.</summary>
    private void Move(int step, double[] gradient, double[] first, double[] second)
    {
        const double FirstDecay = 0.9;
        const double SecondDecay = 0.999;
        var size = StepSize * (1 - ((double)step / (Steps + 1)));
        for (var i = 0; i < gradient.Length; i++)
        {
            first[i] = (FirstDecay * first[i]) + ((1 - FirstDecay) * gradient[i]);
            second[i] = (SecondDecay * second[i]) + ((1 - SecondDecay) * gradient[i] * gradient[i]);
            var (mean, spread) = (first[i] / (1 - Math.Pow(FirstDecay, step)), second[i] / (1 - Math.Pow(SecondDecay, step)));
            weights[i] -= size * mean / (Math.Sqrt(spread) + 1e-8);
        }
    }

    private List<int> Row(WordReadings pair, ScriptWeights script)
    {
        Span<Unit> leftUnits = stackalloc Unit[LatinReader.MaxUnits];
        Span<Unit> rightUnits = stackalloc Unit[LatinReader.MaxUnits];
        Span<Edit> edits = stackalloc Edit[Alignment.MaxEdits];
        var (left, right) = BestReading(pair, script.Edits);
        leftUnits = leftUnits[..LatinReader.Read(left, leftUnits, pair.IsArabic)];
        rightUnits = rightUnits[..(pair.IsArabic ? ArabicReader.Read(right, rightUnits) : LatinReader.Read(right, rightUnits, false))];
        List<int> row = [Number("bias", 0.001)];
        var consonants = Math.Min(PairFeatures.Consonants(leftUnits, false), PairFeatures.Consonants(rightUnits, pair.IsArabic));
        row.Add(Number(string.Create(CultureInfo.InvariantCulture, $"consonants {Math.Min(consonants, EditWeights.MaxConsonants)}"), 0.1));
        foreach (var edit in edits[..Alignment.Align(leftUnits, rightUnits, script.Edits, edits)])
        {
            row.Add(Number(ScriptWeights.GroupName(edit.Group, edit.Place), 0.2));
            if (edit.Group == EditGroup.Doubled)
            {
                row.Add(Number(ScriptWeights.DoubledName(edit.Left), 0.5));
                continue;
            }

            row.Add(Number(script.PairName(edit.Left, edit.Right), 0.5));
            row.Add(Number(script.PlaceName(edit.Left, edit.Right, edit.Place), 1));
        }

        return row;
    }

    /// <summary>The reading of both words in which they differ least.</summary>
    public static (string Left, string Right) BestReading(WordReadings pair, EditWeights edits)
    {
        if (pair.Lefts.Length == 1 && pair.Rights.Length == 1) return (pair.Lefts[0], pair.Rights[0]);
        Span<float> values = stackalloc float[PairFeatures.Count];
        (string, string) best = (pair.Lefts[0], pair.Rights[0]);
        var highest = float.NegativeInfinity;
        foreach (var left in pair.Lefts)
        {
            foreach (var right in pair.Rights)
            {
                if (!NameMatcher.Measure(left, right, edits, values) || values[0] <= highest) continue;
                (best, highest) = ((left, right), values[0]);
            }
        }

        return best;
    }

    private int Number(string name, double penalty)
    {
        if (numbers.TryGetValue(name, out var number)) return number;
        numbers.Add(name, number = weights.Count);
        weights.Add(0);
        penalties.Add(penalty);
        return number;
    }
}
