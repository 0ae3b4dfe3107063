using System.Globalization;
using System.Runtime.InteropServices;

namespace SearchPortal.News.Names.Matching;

/// <summary>
/// A sum of oblivious decision trees (Prokhorenkova et al. 2018): all nodes of one level ask the same question, so the answers are
/// the bits of the number of a leaf.
/// </summary>
/// <param name="names">What the features are called.</param>
internal sealed class BoostedTrees(IReadOnlyList<string> names)
{
    /// <summary>Questions a tree asks at most.</summary>
    public const int MaxDepth = 6;

    private readonly List<int> features = [];
    private readonly List<float> limits = [];
    private readonly List<float> leaves = [];
    private readonly List<int> depths = [];

    /// <summary>Whether there is no tree.</summary>
    public bool IsEmpty => depths.Count == 0;

    /// <summary>Adds one tree.</summary>
    /// <param name="questions">A feature and a limit for each level: the answer is 1 where the value is above.</param>
    /// <param name="values">What the leaves add: two to the number of levels.</param>
    public void Add(IReadOnlyList<(int Feature, float Limit)> questions, IReadOnlyList<float> values)
    {
        if (questions.Count is 0 or > MaxDepth || values.Count != 1 << questions.Count)
            throw new ArgumentException($"A tree of {questions.Count} questions has {values.Count} leaves.", nameof(values));
        foreach (var (feature, limit) in questions)
        {
            features.Add(feature);
            limits.Add(limit);
        }

        leaves.AddRange(values);
        depths.Add(questions.Count);
    }

    /// <summary>The sum of the leaves that the values come to.</summary>
    public float Sum(ReadOnlySpan<float> values)
    {
        ReadOnlySpan<int> feature = CollectionsMarshal.AsSpan(features);
        ReadOnlySpan<float> limit = CollectionsMarshal.AsSpan(limits);
        ReadOnlySpan<float> leaf = CollectionsMarshal.AsSpan(leaves);
        var sum = 0f;
        var (question, firstLeaf) = (0, 0);
        foreach (var depth in CollectionsMarshal.AsSpan(depths))
        {
            var answer = 0;
            for (var level = 0; level < depth; level++, question++)
                answer |= (values[feature[question]] > limit[question] ? 1 : 0) << level;
            sum += leaf[firstLeaf + answer];
            firstLeaf += 1 << depth;
        }

        return sum;
    }

    /// <summary>Adds a tree from its line, such as <c>odds&gt;1.5 edits&gt;2 : -0.1 0.2 0 0.3</c>.</summary>
    public void AddLine(string line)
    {
        var parts = line.Split(" : ");
        Add(
            [.. parts[0].Split(' ').Select(Question)],
            [.. parts[1].Split(' ').Select(leaf => float.Parse(leaf, CultureInfo.InvariantCulture))]);
    }

    /// <summary>The trees as lines.</summary>
    public IEnumerable<string> Lines()
    {
        var (question, leaf) = (0, 0);
        foreach (var depth in depths)
        {
            var questions = Enumerable.Range(question, depth).Select(i => string.Create(CultureInfo.InvariantCulture, $"{names[features[i]]}>{limits[i]:0.####}"));
            var values = leaves.Skip(leaf).Take(1 << depth).Select(value => value.ToString("0.####", CultureInfo.InvariantCulture));
            yield return $"{string.Join(' ', questions)} : {string.Join(' ', values)}";
            question += depth;
            leaf += 1 << depth;
        }
    }

    private (int Feature, float Limit) Question(string text)
    {
        var parts = text.Split('>');
        var feature = ((List<string>)[.. names]).IndexOf(parts[0]);
        if (feature < 0) throw new InvalidDataException($"The weights of names ask for a feature that nobody measures: {parts[0]}.");
        return (feature, float.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
