using System.Globalization;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>Whether two engines answered a question alike: the same total, the same scores place by place, the same articles wherever neighbouring scores
/// differ, and the same first values of each facet.</summary>
internal static class PeerAnswers
{
    /// <summary>The relative difference that scores may have: sums of floats are rounded in another order.</summary>
    private const double Tolerance = 1e-5;

    /// <summary>The first difference, for a reader; null where there is none.</summary>
    public static string? Difference(IReadOnlyDictionary<string, string> ours, IReadOnlyDictionary<string, string> theirs)
    {
        var isTotalExact = ours["rel"] == "=" && theirs["rel"] == "=";
        if (isTotalExact && ours["hits"] != theirs["hits"]) return $"{ours["hits"]} hits, the other engine has {theirs["hits"]}";
        double[] scores = Scores(ours), others = Scores(theirs);
        if (scores.Length != others.Length) return $"{scores.Length} of the first hits, the other engine has {others.Length}";
        string[] ids = ours["top10"].Split(','), otherIds = theirs["top10"].Split(',');
        for (var i = 0; i < scores.Length; i++)
        {
            if (Differ(scores[i], others[i])) return Invariant($"hit {i} scores {scores[i]}, in the other engine {others[i]}");
            // Behind the last hit there may be another of its score.
            var isAlone = (i == 0 || Differ(others[i - 1], others[i])) && i + 1 < others.Length && Differ(others[i + 1], others[i]);
            if (isAlone && ids[i] != otherIds[i]) return $"hit {i} is {ids[i]}, in the other engine {otherIds[i]}";
        }

        return null;
    }

    /// <summary>The same of a facet's values with their counts.</summary>
    public static string? FacetDifference(string ours, string theirs)
    {
        (string Value, long Count)[] values = Values(ours), others = Values(theirs);
        if (values.Length != others.Length) return $"{values.Length} values, the other engine has {others.Length}";
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Count != others[i].Count) return $"{values[i].Value} has {values[i].Count}, in the other engine {others[i].Value} has {others[i].Count}";
            var isAlone = (i == 0 || others[i - 1].Count != others[i].Count) && i + 1 < others.Length && others[i + 1].Count != others[i].Count;
            if (isAlone && values[i].Value != others[i].Value) return $"value {i} is {values[i].Value}, in the other engine {others[i].Value}";
        }

        return null;
    }

    private static double[] Scores(IReadOnlyDictionary<string, string> row) =>
        [.. row["scores"].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(score => double.Parse(score, CultureInfo.InvariantCulture))];

    private static (string Value, long Count)[] Values(string list) =>
        [.. list.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair[..pair.LastIndexOf('=')], long.Parse(pair[(pair.LastIndexOf('=') + 1)..], CultureInfo.InvariantCulture)))];

    private static bool Differ(double left, double right) => Math.Abs(left - right) > Tolerance * Math.Max(1e-9, Math.Abs(right));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
