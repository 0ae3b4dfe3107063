using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>All spellings of a name: those that the authority file lists, and those that a search for it is widened by.</summary>
/// <param name="snapshot">Where to search.</param>
/// <param name="within">The search whose chosen and left out spellings count.</param>
internal sealed class SpelledForms(CatalogSnapshot snapshot, SearchRequest within)
{
    // What means something else than a letter in the query language.
    private const string Signs = "()[]{}\"“”:^~*?\\/|&!+<>=";

    private readonly ChosenSpellings chosen = new(within.Spellings, within.NotSpellings);
    private readonly Dictionary<string, SpelledForm> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExpandedSpelling> offered = new(StringComparer.Ordinal);

    /// <summary>The spellings, none twice.</summary>
    public IReadOnlyCollection<SpelledForm> Forms => forms.Values;

    /// <summary>Spellings that may belong to the name and are not searched.</summary>
    public IReadOnlyList<ExpandedSpelling> Offered => [.. offered.Where(entry => !forms.ContainsKey(entry.Key)).Select(entry => entry.Value)];

    /// <summary>Adds the spellings of a listed actor.</summary>
    public void AddActor(Actor actor)
    {
        foreach (var spelling in actor.Spellings.Where(spelling => spelling.With is null)) Add(spelling.Text, SpellingReason.Listed, null);
        foreach (var shortest in Forms.Where(form => !Forms.Any(other => other.IsIn(form))).ToArray()) Widen(shortest.Text);
    }

    /// <summary>Adds a name as it was typed, and what a search for it is widened by.</summary>
    public void AddName(string name)
    {
        Add(name, null, null);
        Widen(name);
    }

    /// <summary>The other spellings of a name, as a search for it has them.</summary>
    private void Widen(string name)
    {
        var query = AsQuery(name);
        if (query.Length == 0) return;
        var expansions = snapshot.Build(query, variants: true, chosen: chosen).Expansions;
        var key = WordQueries.Folded(name);
        if (expansions.Where(expansion => WordQueries.Folded(expansion.Word) == key).ToArray() is { Length: > 0 } whole) AddSpellings(whole.SelectMany(expansion => expansion.Spellings), spelling => spelling);
        else AddWordByWord(query, expansions);
    }

    /// <summary>A name whose words are each spelt in several ways: every combination is a spelling that may stand in an article.</summary>
    private void AddWordByWord(string query, IReadOnlyList<Expansion> expansions)
    {
        var words = query.Split(' ');
        for (var i = 0; i < words.Length && words.Length > 1; i++)
        {
            var key = WordQueries.Folded(words[i]);
            AddSpellings(
                expansions.Where(expansion => WordQueries.Folded(expansion.Word) == key).SelectMany(expansion => expansion.Spellings),
                spelling => string.Join(' ', [.. words[..i], spelling, .. words[(i + 1)..]]));
        }
    }

    private void AddSpellings(IEnumerable<ExpandedSpelling> spellings, Func<string, string> inName)
    {
        foreach (var spelling in spellings)
        {
            var text = inName(spelling.Spelling);
            if (spelling.Use is SpellingUse.Searched or SpellingUse.Lower || within.Spellings.Contains(text)) Add(text, spelling.Reason, spelling.Match);
            else if (spelling.Use == SpellingUse.Offered) offered.TryAdd(WordQueries.Folded(text), spelling with { Spelling = text });
        }
    }

    private void Add(string text, SpellingReason? reason, double? match)
    {
        var form = new SpelledForm(text, WordQueries.Analyze(text), reason, match);
        if (form.Tokens.Count > 0 && !within.NotSpellings.Any(left => WordQueries.Folded(left) == form.Key)) forms.TryAdd(form.Key, form);
    }

    /// <summary>The name's words in the query language, without what has a meaning of its own there.</summary>
    private static string AsQuery(string name)
    {
        var text = new string([.. name.Select(letter => Signs.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? ' ' : letter)]);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimStart('-')).Where(word => word.Length > 0);
        return string.Join(' ', words.Select(word => word is "AND" or "OR" or "NOT" ? word.ToLowerInvariant() : word));
    }
}
