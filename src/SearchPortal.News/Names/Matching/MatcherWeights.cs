using System.Globalization;

namespace SearchPortal.News.Names.Matching;

/// <summary>
/// What the matcher has learned, and the lines that it is kept in. Sections <c>[latin]</c> and <c>[arabic]</c> each hold <c>bias</c>, <c>consonants</c>
/// (a number of them and its weight), <c>group</c>, <c>pair</c>, <c>place</c> and <c>doubled</c> with a weight, and lines that begin with <c>tree</c>;
/// section <c>[names]</c> holds trees alone.
/// </summary>
internal sealed class MatcherWeights
{
    /// <summary>The name of the file that is built into the assembly.</summary>
    public const string FileName = "matcher-weights.txt";

    /// <summary>Untrained weights.</summary>
    public MatcherWeights()
    {
    }

    /// <summary>Reads weights.</summary>
    /// <exception cref="InvalidDataException">A line is none of those that are expected.</exception>
    public MatcherWeights(IEnumerable<string> lines)
    {
        ScriptWeights? section = null;
        var isNames = false;
        foreach (var line in lines)
        {
            if (line == "[latin]") section = Latin;
            else if (line == "[arabic]") section = Arabic;
            else if (line == "[names]") isNames = true;
            else if (isNames && line.StartsWith("tree ", StringComparison.Ordinal)) Names.AddLine(line["tree ".Length..]);
            else if (section is null || !section.TryRead(line)) throw new InvalidDataException($"{FileName}: expected a weight, found: {line}");
        }

        Latin.Finish();
        Arabic.Finish();
    }

    /// <summary>For two words in Latin letters.</summary>
    public ScriptWeights Latin { get; } = new(isArabic: false);

    /// <summary>For a word in Latin letters and an Arabic one.</summary>
    public ScriptWeights Arabic { get; } = new(isArabic: true);

    /// <summary>For names of several words.</summary>
    public BoostedTrees Names { get; } = new(WordPairing.FeatureNames);

    /// <summary>The weights as lines.</summary>
    public IEnumerable<string> Lines() => ["[latin]", .. Latin.Lines(), "[arabic]", .. Arabic.Lines(), "[names]", .. Names.Lines().Select(tree => "tree " + tree)];

    /// <summary>A weight as text, the same everywhere.</summary>
    public static string Text(float weight) => weight.ToString("0.####", CultureInfo.InvariantCulture);
}
