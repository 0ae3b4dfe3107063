using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Benchmarks;

/// <summary>Articles from a seed: 50,000 made-up words whose frequencies fall as those of a language do (Zipf), 40 to 600 words each.</summary>
internal static class GeneratedArticles
{
    private const int Vocabulary = 50_000;
    private const int Outlets = 30;
    private static readonly string[] Syllables = ["ba", "ker", "lo", "mi", "tan", "su", "rel", "do", "vi", "nas", "ho", "pe", "gu", "fin", "zar", "to"];

    public static IndexSchema Schema { get; } = new(
        [
            Field.Text("title", "news/1", "title.stem"), Field.Text("body", "news/1", "body.stem"),
            Field.Keyword("outlet"), Field.Keyword("topic"), Field.Number("published"),
        ],
        new IndexOrder("published", Descending: true));

    /// <summary>The word of a rank; 0 is the most frequent.</summary>
    public static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + Syllables.Length; rest > 0; rest /= Syllables.Length) word.Append(Syllables[rest % Syllables.Length]);
        return word.ToString();
    }

    /// <summary>The first articles of the same endless run.</summary>
    public static IEnumerable<Document> Take(int count)
    {
        var random = new Random(20_260_101);
        var words = Enumerable.Range(0, Vocabulary).Select(Word).ToArray();
        for (var number = 0; number < count; number++)
        {
            var title = Text(random, words, 4 + random.Next(8));
            var body = Text(random, words, 40 + (int)(560 * Math.Pow(random.NextDouble(), 2)));
            yield return new Document(number.ToString(CultureInfo.InvariantCulture))
            {
                Texts = new Dictionary<string, TextValue> { ["title"] = new(title), ["body"] = new(body) },
                Keywords = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["outlet"] = [$"Outlet {random.Next(Outlets)}"],
                    ["topic"] = [.. Enumerable.Range(0, random.Next(4)).Select(_ => $"topic {random.Next(12)}")],
                },
                Numbers = new Dictionary<string, long> { ["published"] = DateTimeOffset.UnixEpoch.AddMinutes(random.Next(26_000_000)).ToUnixTimeSeconds() },
                Stored = JsonSerializer.SerializeToUtf8Bytes(new[] { title, body }),
            };
        }
    }

    private static string Text(Random random, string[] words, int length)
    {
        var text = new StringBuilder(length * 8);
        for (var i = 0; i < length; i++)
        {
            // Ranks spread evenly over a logarithmic scale follow Zipf's law.
            var word = words[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1];
            if (i % 17 == 0) text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            else text.Append(word);
            text.Append(i % 17 == 16 || i == length - 1 ? ". " : " ");
        }

        return text.ToString(0, text.Length - 1);
    }
}
