using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Output;

/// <summary>The lines on problems, in their order: of each kind the first ones, then one that says that the others are only counted.</summary>
/// <param name="isWhole">Whether each problem has its line, however many of a kind there are.</param>
internal sealed class ProblemLines(bool isWhole)
{
    /// <summary>So many lines of a kind say what is wrong; a file of a million wrong dates would hide all else.</summary>
    internal const int MostOfAKind = 20;

    private const int MostKinds = 1000;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The lines on a problem: one, two where it is the last one of its kind that has any, or none.</summary>
    internal IEnumerable<string> Of(SourceProblem problem)
    {
        if (isWhole)
        {
            yield return PlainText.Problem(problem);
            yield break;
        }

        var kind = problem.Kind;
        if (counts.Count >= MostKinds && !counts.ContainsKey(kind)) kind = "";
        var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (count > MostOfAKind) yield break;
        yield return PlainText.Problem(problem);
        if (count < MostOfAKind) yield break;
        var what = kind.Length == 0 ? "other problems" : $"those that say \u201C{PlainText.OneLine(kind)}\u201D";
        yield return $"From here on, {what} are only counted. --all-problems shows each of them.";
    }
}
