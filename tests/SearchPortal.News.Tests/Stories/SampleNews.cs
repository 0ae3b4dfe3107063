using System.Globalization;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Tests.Stories;

/// <summary>Makes articles for tests of copies and stories. The same seed makes the same ones.</summary>
/// <param name="seed">Any number.</param>
/// <param name="shortest">The fewest syllables of a word: with three, few words are the same by chance.</param>
internal sealed class SampleNews(int seed, int shortest = 1)
{
    private static readonly string[] Syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "sho", "ti", "vu", "zan", "pel", "dor", "gri", "hast", "wen"];

    private readonly Random random = new(seed);

    public static Article Article(string id, string body, string? title = null, string? day = null) => new()
    {
        Id = id,
        Title = title,
        Blocks = [.. body.Split('\n').Select(text => new Block(BlockKind.Paragraph, text))],
        Published = day is null ? null : new PublishedDate(DateTime.Parse(day, CultureInfo.InvariantCulture), DatePrecision.Day, null),
        Source = "test",
        Language = "en",
    };

    /// <summary>So many sentences of words that mean nothing.</summary>
    public string[] Sentences(int count) => [.. Enumerable.Range(0, count).Select(_ => Sentence())];

    /// <summary>The sentences with some of them replaced by others.</summary>
    public string[] Changed(IReadOnlyList<string> sentences, int count)
    {
        var changed = sentences.ToArray();
        var order = Enumerable.Range(0, changed.Length).ToArray();
        random.Shuffle(order);
        foreach (var place in order.Take(count)) changed[place] = Sentence();
        return changed;
    }

    public string Title() => string.Join(' ', Enumerable.Range(0, 7).Select(_ => Word()));

    public int Next(int below) => random.Next(below);

    private string Sentence()
    {
        var words = Enumerable.Range(0, 14 + random.Next(8)).Select(_ => Word()).ToArray();
        return char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..] + ".";
    }

    private string Word() => string.Concat(Enumerable.Range(0, shortest + random.Next(3)).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
