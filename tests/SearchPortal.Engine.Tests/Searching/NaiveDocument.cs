using System.Text;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>A document as a reader of the tests sees it: words, values, numbers.</summary>
internal sealed record NaiveDocument(
    string Id,
    IReadOnlyDictionary<string, string[]> Words,
    IReadOnlyDictionary<string, string[]> Keywords,
    IReadOnlyDictionary<string, long> Numbers)
{
    /// <summary>The marks of a text and the words that they stand at.</summary>
    public IReadOnlyDictionary<string, (int Position, string Term)[]> Marks { get; init; } = new Dictionary<string, (int, string)[]>();

    /// <summary>The text of a postings field.</summary>
    public static string TextOf(string field) => field.Split('.')[0];

    /// <summary>The words of a text or of its stems, which are the same.</summary>
    public string[] WordsOf(string field) => field.EndsWith(".marks", StringComparison.Ordinal) ? [] : Words.GetValueOrDefault(TextOf(field)) ?? [];

    /// <summary>Where a term stands, ascending.</summary>
    public int[] PositionsOf(string field, string term) => field.EndsWith(".marks", StringComparison.Ordinal)
        ? [.. (Marks.GetValueOrDefault(TextOf(field)) ?? []).Where(mark => mark.Term == term).Select(mark => mark.Position).Distinct().Order()]
        : [.. WordsOf(field).Index().Where(word => word.Item == term).Select(word => word.Index)];

    /// <summary>Where words stand one after the other, one of each position.</summary>
    public IEnumerable<int> RunsOf(string field, IReadOnlyList<IReadOnlyList<string>> positions)
    {
        var words = WordsOf(field);
        if (positions.Count == 0) return [];
        return Enumerable.Range(0, Math.Max(0, words.Length - positions.Count + 1)).Where(start => positions.Index().All(position => position.Item.Contains(words[start + position.Index])));
    }

    /// <summary>The text of a field and where its words begin; behind the last word, one place more.</summary>
    public (string Text, int[] Starts) Written(string field)
    {
        var starts = new List<int> { 0 };
        foreach (var word in WordsOf(field)) starts.Add(starts[^1] + word.Length + 1);
        return (string.Join(' ', WordsOf(field)), [.. starts]);
    }

    /// <summary>The same for the engine. The words are such that <c>letters/1</c> gives them back as they are.</summary>
    public Document ToDocument() => new(Id)
    {
        Texts = Words.ToDictionary(field => field.Key, field => new TextValue(Written(field.Key).Text, [],
            [.. (Marks.GetValueOrDefault(field.Key) ?? []).Select(mark => new Mark(Written(field.Key).Starts[mark.Position], mark.Term))])),
        Keywords = Keywords.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)field.Value),
        Numbers = Numbers,
        Stored = Encoding.UTF8.GetBytes("stored with " + Id),
    };
}
