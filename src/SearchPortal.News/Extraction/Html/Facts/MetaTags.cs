using System.Collections.Frozen;
using System.Text;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>What elements <c>meta</c> say, by field.</summary>
internal sealed class MetaTags
{
    private const int LongestName = 100;
    private const char LastPart = '*';

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Names = WordTable.Read("meta-names.txt");

    private readonly Dictionary<string, List<Fact>> facts = new(StringComparer.Ordinal);

    /// <summary>Reads elements.</summary>
    /// <param name="metas">The elements.</param>
    public static MetaTags Read(IEnumerable<PageElement> metas)
    {
        var tags = new MetaTags();
        foreach (var meta in metas)
        {
            var content = FactText.Line(meta.Element.GetAttribute("content"));
            if (content is null) continue;
            foreach (var attribute in (string[])["property", "name", "http-equiv"])
            {
                if (meta.Element.GetAttribute(attribute) is { Length: > 0 and <= LongestName } name) tags.Add(name.Trim(), content);
            }
        }

        return tags;
    }

    /// <summary>What the page says about a field, what is trusted most first.</summary>
    /// <param name="group">The field, as the list of names calls it.</param>
    public IEnumerable<Fact> All(string group) => Names[group].SelectMany(name => facts.GetValueOrDefault(name) ?? []).DistinctBy(fact => (fact.Value, fact.Reason));

    /// <summary>The most trusted of them.</summary>
    /// <param name="group">The field, as the list of names calls it.</param>
    public Fact? First(string group) => All(group).FirstOrDefault();

    private void Add(string name, string content)
    {
        var fact = new Fact(content, "meta " + name);
        var lower = name.ToLowerInvariant();
        Put(lower, fact);
        var last = new StringBuilder().Append(LastPart);
        foreach (var c in lower.AsSpan(lower.LastIndexOfAny([':', '.']) + 1))
        {
            if (char.IsLetterOrDigit(c)) last.Append(c);
        }

        // "twitter:creator" and the like name an account, not the article's author.
        if (!lower.StartsWith("twitter:", StringComparison.Ordinal) && !lower.StartsWith("video:", StringComparison.Ordinal)) Put(last.ToString(), fact);
    }

    private void Put(string key, Fact fact)
    {
        if (!facts.TryGetValue(key, out var list)) facts[key] = list = [];
        list.Add(fact);
    }
}
