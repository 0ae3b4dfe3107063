using System.Globalization;

namespace SearchPortal.News.Names.Matching;

/// <summary>What the matcher has learned of pairs of words in two scripts.</summary>
internal sealed class ScriptWeights
{
    private readonly Dictionary<string, float> named = [];

    /// <summary>Untrained weights.</summary>
    public ScriptWeights(bool isArabic) => Edits = new EditWeights(isArabic);

    /// <summary>Weights of single differences.</summary>
    public EditWeights Edits { get; }

    /// <summary>Turns features into log-odds.</summary>
    public BoostedTrees Trees { get; } = new(PairFeatures.Names);

    /// <summary>The name of the weight of a group in a place.</summary>
    public static string GroupName(EditGroup group, Place place) => $"group {group}@{place}";

    /// <summary>The name of the weight of two units.</summary>
    public string PairName(int left, int right) => $"pair {NameOf(left, right)}";

    /// <summary>The name of the weight of two units in a place.</summary>
    public string PlaceName(int left, int right, Place place) => $"place {NameOf(left, right)}@{place}";

    /// <summary>The name of the weight of a doubled consonant.</summary>
    public static string DoubledName(int sound) => $"doubled {Sounds.SignOf(sound)}";

    /// <summary>Sets a weight, to be used after <see cref="Finish"/>.</summary>
    public void Set(string name, float weight) => named[name] = weight;

    /// <summary>Reads one line of weights.</summary>
    /// <returns>False where it is none.</returns>
    public bool TryRead(string line)
    {
        if (line.StartsWith("tree ", StringComparison.Ordinal))
        {
            Trees.AddLine(line["tree ".Length..]);
            return true;
        }

        var end = line.LastIndexOf(' ');
        if (end < 0 || !float.TryParse(line.AsSpan(end), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) return false;
        Set(line[..end], weight);
        return true;
    }

    /// <summary>Adds up the weights of each edit.</summary>
    public void Finish()
    {
        if (named.Count == 0) return;
        Edits.Bias = Get("bias");
        for (var count = 0; count <= EditWeights.MaxConsonants; count++)
            Edits.Consonants[count] = Get(string.Create(CultureInfo.InvariantCulture, $"consonants {count}"));
        var rightCount = Edits.IsArabic ? ArabicLetters.Count : Sounds.Count;
        foreach (var place in Enum.GetValues<Place>())
        {
            for (var left = 0; left < Sounds.Count; left++)
            {
                Edits.SetDoubled(left, place, Get(GroupName(EditGroup.Doubled, place)) + Get(DoubledName(left)));
                for (var right = 0; right < rightCount; right++)
                {
                    if (left == 0 && right == 0) continue;
                    Edits.Set(left, right, place, Get(GroupName(Edits.GroupOf(left, right), place)) + Get(PairName(left, right)) + Get(PlaceName(left, right, place)));
                }
            }
        }
    }

    /// <summary>The weights as lines.</summary>
    public IEnumerable<string> Lines() =>
        [.. named.Where(weight => Math.Abs(weight.Value) >= 0.0001f).OrderBy(weight => weight.Key, StringComparer.Ordinal)
            .Select(weight => $"{weight.Key} {MatcherWeights.Text(weight.Value)}"),
            .. Trees.Lines().Select(tree => "tree " + tree)];

    private float Get(string name) => named.GetValueOrDefault(name);

    private string NameOf(int left, int right)
    {
        if (Edits.IsArabic) return $"{Sounds.SignOf(left)}:{ArabicLetters.LetterOf(right)}";
        var (first, second) = (Math.Min(left, right), Math.Max(left, right));
        return $"{Sounds.SignOf(first)}:{Sounds.SignOf(second)}";
    }
}
